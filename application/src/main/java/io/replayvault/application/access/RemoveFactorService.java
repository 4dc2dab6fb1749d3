package io.replayvault.application.access;

import io.replayvault.application.access.in.RemoveFactor;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.audit.AuditAction;

/** {@link RemoveFactor}. */
public final class RemoveFactorService implements RemoveFactor {
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final FactorRequirement requirement;
  private final SignInRecords records;

  public RemoveFactorService(
      SecondFactors factors,
      Passkeys passkeys,
      FactorRequirement requirement,
      SignInRecords records) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.requirement = requirement;
    this.records = records;
  }

  @Override
  public Outcome remove(Caller caller) {
    PersonId person = caller.person().id();
    boolean required = requirement.isRequired(caller.person());
    if (required && passkeys.of(person).isEmpty()) {
      return new Outcome.Required();
    }
    records.append(AuditAction.FACTOR_REMOVE, caller.person(), "", caller.request());
    if (!required) {
      factors.remove(person);
    } else if (!factors.removeSpare(person)) {
      records.refused(AuditAction.FACTOR_REMOVE, caller.person(), "", caller.request());
      return new Outcome.Required();
    }
    return new Outcome.Removed();
  }
}
