package io.replayvault.application.audit;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.audit.in.ChooseAuditSettings;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.application.audit.out.PurposePolicies;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Purpose;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.KeptAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link ChooseAuditSettings}: for those who look after from where people may come. */
public final class ChooseAuditSettingsService implements ChooseAuditSettings {
  private final KeptAddresses addresses;
  private final PurposePolicies purposes;
  private final AccountPeople people;
  private final Guard guard;

  public ChooseAuditSettingsService(
      KeptAddresses addresses, PurposePolicies purposes, AccountPeople people, Guard guard) {
    this.addresses = addresses;
    this.purposes = purposes;
    this.people = people;
    this.guard = guard;
  }

  @Override
  public Guarded<Settings> read(Caller caller) {
    AccountId account = caller.person().account();
    return guard.run(
        caller,
        ask(account, Permission.ADDRESS_LIST_READ, AuditAction.AUDIT_SETTINGS_READ, ""),
        () -> new Settings(addresses.of(account), purposes.of(account)));
  }

  @Override
  public Guarded<Outcome> set(
      Caller caller, Optional<KeptAddress> kept, Optional<PurposePolicy> purpose) {
    AccountId account = caller.person().account();
    return guard.runUnless(
        caller,
        ask(
            account,
            Permission.ADDRESS_LIST_CHANGE,
            AuditAction.AUDIT_SETTINGS_CHANGE,
            detail(kept, purpose)),
        () -> hindrance(account, kept),
        () -> {
          kept.ifPresent(chosen -> addresses.set(account, chosen));
          purpose.ifPresent(chosen -> purposes.set(account, chosen));
          return new Outcome.Kept(
              new Settings(
                  kept.orElseGet(() -> addresses.of(account)),
                  purpose.orElseGet(() -> purposes.of(account))));
        });
  }

  private Optional<Outcome> hindrance(AccountId account, Optional<KeptAddress> kept) {
    boolean staffed =
        kept.filter(chosen -> chosen == KeptAddress.NONE).isPresent()
            && people.of(account).stream()
                .anyMatch(person -> person.isActive() && person.isStaff());
    return staffed ? Optional.of(new Outcome.BelowFloor()) : Optional.empty();
  }

  /** For the record: {@code address NONE purpose REQUIRED of OTHER}, without what is left. */
  private static String detail(Optional<KeptAddress> kept, Optional<PurposePolicy> purpose) {
    return Stream.concat(
            kept.stream().map(chosen -> "address " + chosen),
            purpose.stream().map(ChooseAuditSettingsService::said))
        .collect(Collectors.joining(" "));
  }

  /** For the record: {@code purpose REQUIRED with reference of SUPPORT_CASE, OTHER}. */
  private static String said(PurposePolicy policy) {
    return "purpose "
        + policy.asking()
        + (policy.reference() ? " with reference of " : " of ")
        + policy.choices().stream().map(Purpose::name).collect(Collectors.joining(", "));
  }

  private static Ask ask(
      AccountId account, Permission permission, AuditAction action, String detail) {
    return new Ask(permission, Optional.empty(), action, "account:" + account, detail);
  }
}
