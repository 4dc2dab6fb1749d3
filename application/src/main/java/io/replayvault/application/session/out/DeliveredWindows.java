package io.replayvault.application.session.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.List;

/**
 * What of sessions was delivered to whom, as the audit log has it: durable before it was. Throws
 * {@link IndexUnavailable}.
 */
public interface DeliveredWindows {
  /** The most that are told; the latest of them. */
  int MOST = 5_000;

  /** Windows that the person was allowed since then, in no order; the same may come repeatedly. */
  List<TimeRange> since(Instant from, AccountId account, PersonId person, SessionId session);
}
