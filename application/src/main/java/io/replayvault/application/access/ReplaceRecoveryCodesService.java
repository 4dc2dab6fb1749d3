package io.replayvault.application.access;

import io.replayvault.application.access.in.ReplaceRecoveryCodes;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.util.Optional;

/** {@link ReplaceRecoveryCodes}. */
public final class ReplaceRecoveryCodesService implements ReplaceRecoveryCodes {
  private final HeldFactors held;
  private final FreshRecoveryCodes codes;
  private final SignInRecords records;

  public ReplaceRecoveryCodesService(
      HeldFactors held, FreshRecoveryCodes codes, SignInRecords records) {
    this.held = held;
    this.codes = codes;
    this.records = records;
  }

  @Override
  public Outcome replace(Caller caller) {
    Person person = caller.person();
    Optional<AccountId> account = held.account(person.id());
    if (account.isEmpty()) {
      return new Outcome.NoFactor();
    }
    records.append(AuditAction.RECOVERY_CODES_REPLACE, person, "", caller.request());
    return new Outcome.Replaced(codes.replace(account.get(), person.id()));
  }
}
