package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.in.SettleSupportAccess.Which;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a customer who of Support was let in, and every look of theirs (clause H1). */
public interface ListSupportAccess {
  /** The most looks that are listed at once. */
  int MOST_LOOKS = 200;

  /**
   * The account's grants: break-glass that awaits review first, then what lets in, what waits for
   * an answer, and the rest; of each the newest first.
   *
   * @param account in which account; the caller's default one when empty
   */
  Guarded<Listed> list(Caller caller, Optional<AccountId> account);

  /**
   * What the audit log says was looked at under a grant, tried in vain included, newest first; at
   * most {@value #MOST_LOOKS} at once. A grant that is not the account's is refused as one that is
   * not there.
   *
   * @param before only those with a lower number on the audit log
   */
  Guarded<Looks> looks(Caller caller, Which which, Optional<Long> before);

  /**
   * Looks.
   *
   * @param records newest first
   * @param more whether there are older ones
   */
  record Looks(List<AuditRecord> records, boolean more) {}

  /**
   * Grants.
   *
   * @param grants in order
   * @param names names of the account's people and of its staff
   */
  record Listed(List<SupportGrant> grants, Map<PersonId, String> names) {}
}
