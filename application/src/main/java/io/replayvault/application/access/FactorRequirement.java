package io.replayvault.application.access;

import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.password.SecondFactorRule;

/** Who needs a second factor (clause H4): staff always, customers as their account wants it. */
public final class FactorRequirement {
  private final SecondFactors factors;
  private final PasswordPolicies policies;

  public FactorRequirement(SecondFactors factors, PasswordPolicies policies) {
    this.factors = factors;
    this.policies = policies;
  }

  /** How far a right password brings the person. */
  SignInStage afterPassword(Person person) {
    if (factors.find(person.id()).isPresent()) {
      return SignInStage.SECOND_FACTOR_OWED;
    }
    return isRequired(person) ? SignInStage.ENROLMENT_OWED : SignInStage.COMPLETE;
  }

  /** Whether the person may not be without one. */
  boolean isRequired(Person person) {
    return person.isStaff()
        || policies.of(person.account()).secondFactor() == SecondFactorRule.REQUIRED;
  }
}
