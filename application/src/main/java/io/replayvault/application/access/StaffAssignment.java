package io.replayvault.application.access;

import io.replayvault.application.access.out.StaffDuties;
import io.replayvault.application.access.out.StaffDuties.Holder;
import io.replayvault.application.access.out.StaffDuties.Newcomer;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SeparationOfDuties;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Assigns the operator's staff to accounts, for whoever has the host's shell: nobody on the web can
 * (clause H1). Duties that are kept apart are so over all accounts. The record comes first; who
 * made it is not known there.
 */
public final class StaffAssignment {
  private static final int ID_BYTES = 12;
  private static final int PASSWORD_BYTES = 32;

  private final StaffDuties duties;
  private final PasswordHasher hasher;
  private final AuditLog log;
  private final Chance chance;
  private final InstantSource clock;

  public StaffAssignment(
      StaffDuties duties, PasswordHasher hasher, AuditLog log, Chance chance, InstantSource clock) {
    this.duties = duties;
    this.hasher = hasher;
    this.log = log;
    this.chance = chance;
    this.clock = clock;
  }

  /**
   * Gives the duty.
   *
   * @param name of whoever is new to the deployment
   * @param named account ids as typed; empty for the only account there is
   */
  public Outcome give(EmailAddress email, String name, Duty duty, List<String> named) {
    return switch (chosen(named)) {
      case Chosen.None(String fault) -> new Outcome.Refused(List.of(fault));
      case Chosen.Some(List<AccountId> accounts) -> given(email, name, duty, accounts);
    };
  }

  /**
   * Ends the duty.
   *
   * @param named account ids as typed; empty for all where they have it
   */
  public Outcome end(EmailAddress email, Duty duty, List<String> named) {
    Optional<Holder> holder = duties.holderOf(email);
    List<AccountId> accounts =
        holder.stream()
            .flatMap(h -> h.duties().entrySet().stream())
            .filter(place -> place.getValue().contains(duty))
            .map(place -> place.getKey())
            .filter(account -> named.isEmpty() || named.contains(account.value()))
            .sorted((one, other) -> one.value().compareTo(other.value()))
            .toList();
    if (holder.isEmpty() || accounts.isEmpty()) {
      return new Outcome.Refused(List.of("nobody with that address has this duty there"));
    }
    record(AuditAction.STAFF_DUTY_END, holder.get().person(), duty, accounts);
    return duties.end(holder.get(), duty, accounts, nobodys())
        ? new Outcome.Ended(accounts)
        : changedMeanwhile();
  }

  private Outcome given(EmailAddress email, String name, Duty duty, List<AccountId> accounts) {
    Optional<Holder> holder = duties.holderOf(email);
    List<String> faults = holder.map(there -> faultsOf(there, duty)).orElse(List.of());
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    PersonId person = holder.map(Holder::person).orElseGet(this::fresh);
    record(AuditAction.STAFF_DUTY_GIVE, person, duty, accounts);
    boolean done =
        holder
            .map(there -> duties.give(there, duty, accounts))
            .orElseGet(
                () -> duties.add(new Newcomer(person, name, email), duty, accounts, nobodys()));
    return done ? new Outcome.Given(person, accounts, holder.isEmpty()) : changedMeanwhile();
  }

  private static List<String> faultsOf(Holder holder, Duty duty) {
    if (holder.customer()) {
      return List.of("that address is one of a customer's people: staff have another one");
    }
    Set<Duty> all = EnumSet.of(duty);
    holder.duties().values().forEach(all::addAll);
    return SeparationOfDuties.faultsOf(all);
  }

  private Chosen chosen(List<String> named) {
    List<Account> all = duties.accounts();
    List<String> ids = all.stream().map(account -> account.id().value()).toList();
    if (named.isEmpty() && all.size() == 1) {
      return new Chosen.Some(List.of(all.getFirst().id()));
    }
    if (!named.isEmpty() && ids.containsAll(named)) {
      return new Chosen.Some(named.stream().distinct().map(AccountId::new).toList());
    }
    return new Chosen.None(
        all.isEmpty()
            ? "there is no account yet"
            : all.stream()
                .map(account -> account.id() + " (" + account.name() + ")")
                .collect(Collectors.joining(", ", "name accounts that are there: ", "")));
  }

  private void record(AuditAction action, PersonId person, Duty duty, List<AccountId> accounts) {
    for (AccountId account : accounts) {
      log.append(
          new AuditEntry(
              clock.instant(),
              Optional.of(account),
              Optional.empty(),
              action,
              AuditOutcome.ALLOWED,
              "person:" + person,
              duty.name(),
              HostRequest.fresh(chance)));
    }
  }

  private static Outcome changedMeanwhile() {
    return new Outcome.Refused(List.of("somebody changed this meanwhile: try again"));
  }

  private PersonId fresh() {
    return new PersonId("p" + HexFormat.of().formatHex(chance.bytes(ID_BYTES)));
  }

  /** A hash that no password opens: the one it is of is forgotten here. */
  private PasswordHash nobodys() {
    byte[] random = chance.bytes(PASSWORD_BYTES);
    return hasher.hash(PlainPassword.of(Base64.getEncoder().encodeToString(random)));
  }

  private sealed interface Chosen {
    record Some(List<AccountId> accounts) implements Chosen {}

    record None(String fault) implements Chosen {}
  }

  /** How it ended. */
  public sealed interface Outcome {
    /**
     * They have it.
     *
     * @param person who
     * @param accounts where
     * @param isNew whether they have no password yet that they know
     */
    record Given(PersonId person, List<AccountId> accounts, boolean isNew) implements Outcome {}

    /**
     * They no longer have it.
     *
     * @param accounts where
     */
    record Ended(List<AccountId> accounts) implements Outcome {}

    /**
     * Nothing was changed.
     *
     * @param faults why, a sentence each
     */
    record Refused(List<String> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }
}
