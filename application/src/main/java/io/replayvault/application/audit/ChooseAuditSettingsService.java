package io.replayvault.application.audit;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.audit.in.ChooseAuditSettings;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.KeptAddress;
import java.util.Optional;

/** {@link ChooseAuditSettings}: for those who look after from where people may come. */
public final class ChooseAuditSettingsService implements ChooseAuditSettings {
  private final KeptAddresses addresses;
  private final Guard guard;

  public ChooseAuditSettingsService(KeptAddresses addresses, Guard guard) {
    this.addresses = addresses;
    this.guard = guard;
  }

  @Override
  public Guarded<KeptAddress> read(Caller caller) {
    AccountId account = caller.person().account();
    return guard.run(
        caller,
        ask(account, Permission.ADDRESS_LIST_READ, AuditAction.AUDIT_SETTINGS_READ, ""),
        () -> addresses.of(account));
  }

  @Override
  public Guarded<KeptAddress> set(Caller caller, KeptAddress kept) {
    AccountId account = caller.person().account();
    return guard.run(
        caller,
        ask(
            account,
            Permission.ADDRESS_LIST_CHANGE,
            AuditAction.AUDIT_SETTINGS_CHANGE,
            "address " + kept),
        () -> {
          addresses.set(account, kept);
          return kept;
        });
  }

  private static Ask ask(
      AccountId account, Permission permission, AuditAction action, String detail) {
    return new Ask(permission, Optional.empty(), action, "account:" + account, detail);
  }
}
