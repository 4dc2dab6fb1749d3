package io.replayvault.application.audit;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.AccountPeople;
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
  private final AccountPeople people;
  private final Guard guard;

  public ChooseAuditSettingsService(KeptAddresses addresses, AccountPeople people, Guard guard) {
    this.addresses = addresses;
    this.people = people;
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
  public Guarded<Outcome> set(Caller caller, KeptAddress kept) {
    AccountId account = caller.person().account();
    return guard.runUnless(
        caller,
        ask(
            account,
            Permission.ADDRESS_LIST_CHANGE,
            AuditAction.AUDIT_SETTINGS_CHANGE,
            "address " + kept),
        () -> hindrance(account, kept),
        () -> {
          addresses.set(account, kept);
          return new Outcome.Kept(kept);
        });
  }

  private Optional<Outcome> hindrance(AccountId account, KeptAddress kept) {
    boolean staffed =
        kept == KeptAddress.NONE
            && people.of(account).stream()
                .anyMatch(person -> person.isActive() && person.isStaff());
    return staffed ? Optional.of(new Outcome.BelowFloor()) : Optional.empty();
  }

  private static Ask ask(
      AccountId account, Permission permission, AuditAction action, String detail) {
    return new Ask(permission, Optional.empty(), action, "account:" + account, detail);
  }
}
