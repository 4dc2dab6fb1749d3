package io.replayvault.application.access;

import io.replayvault.application.access.in.RemovePasskey;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.audit.AuditAction;
import java.util.List;

/** {@link RemovePasskey}. */
public final class RemovePasskeyService implements RemovePasskey {
  private final Passkeys passkeys;
  private final SecondFactors apps;
  private final FactorRequirement requirement;
  private final SignInRecords records;

  public RemovePasskeyService(
      Passkeys passkeys, SecondFactors apps, FactorRequirement requirement, SignInRecords records) {
    this.passkeys = passkeys;
    this.apps = apps;
    this.requirement = requirement;
    this.records = records;
  }

  @Override
  public Outcome remove(Caller caller, PasskeyId passkey) {
    PersonId person = caller.person().id();
    List<PasskeyId> known = passkeys.of(person).stream().map(kept -> kept.passkey().id()).toList();
    if (!known.contains(passkey)) {
      return new Outcome.Absent();
    }
    boolean required = requirement.isRequired(caller.person());
    if (required && known.size() == 1 && apps.find(person).isEmpty()) {
      return new Outcome.Required();
    }
    String detail = PasskeyRecord.of(passkey);
    records.append(AuditAction.FACTOR_REMOVE, caller.person(), detail, caller.request());
    if (!required) {
      passkeys.remove(person, passkey);
    } else if (!passkeys.removeSpare(person, passkey)) {
      records.refused(AuditAction.FACTOR_REMOVE, caller.person(), detail, caller.request());
      return new Outcome.Required();
    }
    return new Outcome.Removed();
  }
}
