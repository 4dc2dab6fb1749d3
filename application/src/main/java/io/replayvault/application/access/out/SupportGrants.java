package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * What lets Support into accounts (clause H1). Durable on return, and seen by every node's next
 * call. Scopes come with the sites that are in their groups at this moment.
 */
public interface SupportGrants {
  /** The most grants that are listed. */
  int MOST_LISTED = 200;

  /** Keeps a new one; an id that is there already throws {@link IllegalStateException}. */
  void keep(SupportGrant grant);

  /** The grant; empty if there is none. */
  Optional<SupportGrant> find(SupportGrantId grant);

  /**
   * The account's: break-glass that awaits review first, then the newest first; at most {@value
   * #MOST_LISTED}.
   */
  List<SupportGrant> of(AccountId account);

  /** Those of one person of Support, in the same order. */
  List<SupportGrant> askedBy(PersonId person);

  /**
   * Puts what was decided or reviewed in place of what was seen. True if it was still so; of
   * several who saw the same one succeeds, and nothing happens otherwise.
   */
  boolean replace(SupportGrant seen, SupportGrant next);
}
