package io.replayvault.application.review.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.review.Activity;
import io.replayvault.domain.review.HeldToken;
import io.replayvault.domain.review.StaffVisit;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the audit log has of an account's people in a month (UTC), counted: only what was allowed,
 * each record once. Sees what was committed when it is asked. Throws {@link
 * io.replayvault.application.audit.out.AuditUnavailable}.
 */
public interface AccessEvidence {
  /** When the account's log begins; empty if there is nothing in it. */
  Optional<Instant> first(AccountId account);

  /**
   * What each person did themselves: nothing that a service token did for them. Of whoever did
   * nothing, and was neither added nor given a duty, within {@link
   * io.replayvault.domain.review.FindingRules#LONG} before the month's end there is none.
   */
  List<Activity> activities(AccountId account, YearMonth month);

  /** The account's tokens that counted at some time of the month, used or not. */
  List<HeldToken> tokens(AccountId account, YearMonth month);

  /** What let Support into the account at some time of the month, used or not. */
  List<StaffVisit> visits(AccountId account, YearMonth month);
}
