package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.session.SessionId;
import java.util.Optional;

/**
 * Puts on the audit log what a door refused before any use case was asked, or what one refused
 * without a record (clause F3).
 */
public interface RecordRefusals {
  /**
   * Records a refusal, or counts it if the log has one like it of the same minute. Does nothing for
   * a request whose refusal is on the log already. Where the log is away, its exception says so:
   * then the request must not be answered as if it were recorded.
   */
  void record(Refused refused);

  /**
   * What was refused.
   *
   * @param kind the refusal's stable name
   * @param operation what was asked for, without what the caller filled in
   * @param outcome refused, or failed to prove something
   * @param about whom it concerns
   * @param request the request
   */
  record Refused(
      String kind, String operation, AuditOutcome outcome, About about, RequestFacts request) {}

  /** Whom a refusal concerns. */
  sealed interface About {
    /** Nobody known. */
    record Nobody() implements About {}

    /** Whoever made the request, as they were found to be. */
    record Known(Caller caller) implements About {}

    /** Whose identity token it was: one of ours, whether its sign-in still counts or not. */
    record Holder(PersonId person) implements About {}

    /**
     * A service token that is there.
     *
     * @param account whose
     * @param maker who made it, if its secret was right; empty for a guess
     */
    record Token(ServiceTokenId id, AccountId account, Optional<PersonId> maker) implements About {}

    /** The session to which a visitor's browser, or a stranger, wanted to add. */
    record Upload(SessionId session) implements About {}
  }
}
