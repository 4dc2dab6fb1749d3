package io.replayvault.application.access;

import io.replayvault.application.access.in.RemoveFactor;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.audit.AuditAction;
import java.util.List;

/** {@link RemoveFactor}. */
public final class RemoveFactorService implements RemoveFactor {
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final FactorRequirement requirement;
  private final SignInRecords records;

  public RemoveFactorService(
      SecondFactors factors,
      Passkeys passkeys,
      RecoveryCodes codes,
      FactorRequirement requirement,
      SignInRecords records) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.codes = codes;
    this.requirement = requirement;
    this.records = records;
  }

  @Override
  public Outcome remove(Caller caller) {
    boolean last = passkeys.of(caller.person().id()).isEmpty();
    if (last && requirement.isRequired(caller.person())) {
      return new Outcome.Required();
    }
    records.append(AuditAction.FACTOR_REMOVE, caller.person(), "", caller.request());
    factors.remove(caller.person().id());
    if (last) {
      codes.replace(caller.person().id(), List.of());
    }
    return new Outcome.Removed();
  }
}
