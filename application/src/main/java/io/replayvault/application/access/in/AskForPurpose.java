package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PurposePolicy;

/**
 * Says whether a caller must first tell why they look (clause F3). Whoever looks under a grant of
 * Support never does: the grant has its reason, and stands on each record.
 */
public interface AskForPurpose {
  /** How the account in which the person acts wants to know it. */
  PurposePolicy policyFor(Person person);

  /** Asked before each look, with what the request tells; changes nothing. */
  Outcome before(Caller caller);

  /** What is so. */
  sealed interface Outcome {
    /** They may go on. */
    record Enough() implements Outcome {}

    /** They must tell more, or something else, first. */
    record Needed() implements Outcome {}
  }
}
