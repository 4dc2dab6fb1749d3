package io.replayvault.application.access;

import io.replayvault.application.access.out.FactorDemands;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.domain.access.FactorKind;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.password.SecondFactorRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Who needs a second factor (clause H4): staff always, customers as their account wants it, and
 * those of whom one was demanded after an alert.
 */
public final class FactorRequirement {
  private final HeldFactors held;
  private final RecoveryCodes codes;
  private final PasswordPolicies policies;
  private final FactorDemands demands;

  public FactorRequirement(
      HeldFactors held, RecoveryCodes codes, PasswordPolicies policies, FactorDemands demands) {
    this.held = held;
    this.codes = codes;
    this.policies = policies;
    this.demands = demands;
  }

  /** How far a right password brings the person. */
  SignInStage afterPassword(Person person) {
    if (held.isAny(person.id())) {
      return SignInStage.SECOND_FACTOR_OWED;
    }
    return isRequired(person) ? SignInStage.ENROLMENT_OWED : SignInStage.COMPLETE;
  }

  /** By what the person can prove a second factor. */
  List<FactorKind> proofs(Person person) {
    List<FactorKind> proofs = new ArrayList<>(held.kinds(person.id()));
    if (!proofs.isEmpty() && codes.left(person.id()) > 0) {
      proofs.add(FactorKind.RECOVERY_CODE);
    }
    return proofs;
  }

  /** Whether the person may not be without one. */
  boolean isRequired(Person person) {
    return person.isStaff()
        || policies.of(person.account()).secondFactor() == SecondFactorRule.REQUIRED
        || demands.isDemanded(person.id());
  }
}
