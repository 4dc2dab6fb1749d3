package io.replayvault.application.access;

import io.replayvault.application.access.in.RemoveFactor;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.audit.AuditAction;
import java.util.List;

/** {@link RemoveFactor}. */
public final class RemoveFactorService implements RemoveFactor {
  private final SecondFactors factors;
  private final RecoveryCodes codes;
  private final FactorRequirement requirement;
  private final SignInRecords records;

  public RemoveFactorService(
      SecondFactors factors,
      RecoveryCodes codes,
      FactorRequirement requirement,
      SignInRecords records) {
    this.factors = factors;
    this.codes = codes;
    this.requirement = requirement;
    this.records = records;
  }

  @Override
  public Outcome remove(Caller caller) {
    if (requirement.isRequired(caller.person())) {
      return new Outcome.Required();
    }
    records.append(AuditAction.FACTOR_REMOVE, caller.person(), "", caller.request());
    factors.remove(caller.person().id());
    codes.replace(caller.person().id(), List.of());
    return new Outcome.Removed();
  }
}
