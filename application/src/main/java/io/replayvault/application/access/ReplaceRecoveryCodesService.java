package io.replayvault.application.access;

import io.replayvault.application.access.in.ReplaceRecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SecondFactors.Kept;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.audit.AuditAction;
import java.util.Optional;

/** {@link ReplaceRecoveryCodes}. */
public final class ReplaceRecoveryCodesService implements ReplaceRecoveryCodes {
  private final SecondFactors factors;
  private final FreshRecoveryCodes codes;
  private final SignInRecords records;

  public ReplaceRecoveryCodesService(
      SecondFactors factors, FreshRecoveryCodes codes, SignInRecords records) {
    this.factors = factors;
    this.codes = codes;
    this.records = records;
  }

  @Override
  public Outcome replace(Caller caller) {
    Person person = caller.person();
    Optional<Kept> kept = factors.find(person.id());
    if (kept.isEmpty()) {
      return new Outcome.NoFactor();
    }
    records.append(AuditAction.RECOVERY_CODES_REPLACE, person, "", caller.request());
    return new Outcome.Replaced(codes.replace(kept.get().secret().account(), person.id()));
  }
}
