package io.replayvault.application.access;

import io.replayvault.application.access.in.AskForPurpose;
import io.replayvault.application.audit.out.PurposePolicies;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PurposePolicy;

/** {@link AskForPurpose}. */
public final class AskForPurposeService implements AskForPurpose {
  private final PurposePolicies policies;

  public AskForPurposeService(PurposePolicies policies) {
    this.policies = policies;
  }

  @Override
  public PurposePolicy policyFor(Person person) {
    PurposePolicy policy = policies.of(person.account());
    return person.standing().grant().isPresent() ? policy.notAsked() : policy;
  }

  @Override
  public Outcome before(Caller caller) {
    return policyFor(caller.person()).accepts(caller.request().reason())
        ? new Outcome.Enough()
        : new Outcome.Needed();
  }
}
