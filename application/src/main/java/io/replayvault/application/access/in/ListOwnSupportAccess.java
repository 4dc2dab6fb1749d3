package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteGroup;
import java.util.List;

/** Shows somebody of Support what they asked for, and what they can ask for (clause H1). */
public interface ListOwnSupportAccess {
  /** In all accounts assigned to them. */
  Guarded<Own> list(Caller caller);

  /**
   * What is theirs.
   *
   * @param grants in the same order as the customer sees them
   * @param places accounts assigned to them, by id
   */
  record Own(List<SupportGrant> grants, List<Place> places) {}

  /**
   * An account with what access can be asked for: names alone, since nobody can approve what cannot
   * be named.
   *
   * @param account the account
   * @param sites its sites by name
   * @param groups its site groups by name
   */
  record Place(Account account, List<Site> sites, List<SiteGroup> groups) {}
}
