package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What lets Support into accounts (clause H1). Durable on return, and seen by every node's next
 * call. Scopes come with the sites that are in their groups at this moment.
 */
public interface SupportGrants {
  /** The most grants of a kind that are listed. */
  int MOST_LISTED = 200;

  /** Keeps a new one; an id that is there already throws {@link IllegalStateException}. */
  void keep(SupportGrant grant);

  /** The grant; empty if there is none. */
  Optional<SupportGrant> find(SupportGrantId grant);

  /**
   * The account's, kind by kind: break-glass that awaits review, what lets in then or later, what
   * waits for an answer and can still be approved, and the rest. Of each the newest come first, and
   * at most {@value #MOST_LISTED}: however many there are of one, they push none of another off the
   * list.
   */
  List<SupportGrant> of(AccountId account, Instant now);

  /** Those of one person of Support, in the same order. */
  List<SupportGrant> askedBy(PersonId person, Instant now);

  /**
   * Whether break-glass of the person that was opened before that moment awaits review, in whatever
   * account and however much was opened or asked for since.
   */
  boolean hasUnreviewedBefore(PersonId person, Instant moment);

  /**
   * Puts what was decided or reviewed in place of what was seen. True if it was still so; of
   * several who saw the same one succeeds, and nothing happens otherwise.
   */
  boolean replace(SupportGrant seen, SupportGrant next);
}
