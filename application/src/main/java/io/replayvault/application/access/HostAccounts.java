package io.replayvault.application.access;

import io.replayvault.application.access.out.AccountRegister;
import io.replayvault.application.access.out.StaffDuties;
import io.replayvault.application.access.out.StaffDuties.Holder;
import io.replayvault.application.access.out.StaffDuties.Newcomer;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Region;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The operator's customers, for whoever has the host's shell (clause E4): accounts are made with
 * their named contact, renamed and listed. The record comes first; who did it is not known there.
 */
public final class HostAccounts {
  private static final int ID_BYTES = 12;
  private static final int PASSWORD_BYTES = 32;

  private final AccountRegister register;
  private final StaffDuties people;
  private final PasswordHasher hasher;
  private final AuditLog log;
  private final Chance chance;
  private final InstantSource clock;

  public HostAccounts(
      AccountRegister register,
      StaffDuties people,
      PasswordHasher hasher,
      AuditLog log,
      Chance chance,
      InstantSource clock) {
    this.register = register;
    this.people = people;
    this.hasher = hasher;
    this.log = log;
    this.chance = chance;
    this.clock = clock;
  }

  /**
   * Makes an account and its named contact, who is its Admin User.
   *
   * @param name of the account, 1 to 100 characters, as no other account has
   * @param region where its recordings are kept for good; empty for the common place
   * @param email by which the contact signs in
   * @param contact their name, if they are new to the deployment
   */
  public Outcome add(String name, Optional<Region> region, EmailAddress email, String contact) {
    if (isTaken(name)) {
      return new Outcome.Refused("another account has this name");
    }
    Optional<Holder> known = people.holderOf(email);
    if (known.filter(there -> !there.duties().isEmpty()).isPresent()) {
      return new Outcome.Refused("that address is one of staff: a customer's people have another");
    }
    Account account = new Account(new AccountId("a" + fresh()), name, region);
    PersonId person = known.map(Holder::person).orElseGet(() -> new PersonId("p" + fresh()));
    Optional<Newcomer> newcomer =
        known.isPresent() ? Optional.empty() : Optional.of(new Newcomer(person, contact, email));
    Optional<AccountId> made = Optional.of(account.id());
    record(made, AuditAction.ACCOUNT_ADD, "account:" + account.id(), "account add");
    record(made, AuditAction.PERSON_ADD, "person:" + person, "account add");
    boolean done =
        newcomer
            .map(one -> register.add(account, one, nobodys()))
            .orElseGet(() -> register.add(account, person));
    return done
        ? new Outcome.Added(account.id(), person, known.filter(Holder::customer).isEmpty())
        : new Outcome.Refused("somebody changed this meanwhile: try again");
  }

  /**
   * Gives an account another name.
   *
   * @param id as typed
   */
  public Outcome rename(String id, String name) {
    Optional<Account> account =
        people.accounts().stream().filter(one -> one.id().value().equals(id)).findFirst();
    if (account.isEmpty()) {
      return new Outcome.Refused("there is no account of that id: see account list");
    }
    Account renamed = new Account(account.get().id(), name, account.get().region());
    if (account.get().equals(renamed)) {
      return new Outcome.Renamed(renamed);
    }
    if (isTaken(name)) {
      return new Outcome.Refused("another account has this name");
    }
    // No name is on the log: it may be a person's.
    record(
        Optional.of(renamed.id()), AuditAction.ACCOUNT_RENAME, "account:" + id, "account rename");
    return register.rename(renamed.id(), name)
        ? new Outcome.Renamed(renamed)
        : new Outcome.Refused("somebody changed this meanwhile: try again");
  }

  /** All accounts by name. */
  public List<Account> list() {
    record(Optional.empty(), AuditAction.ACCOUNT_LIST, "-", "account list");
    return people.accounts();
  }

  private boolean isTaken(String name) {
    return people.accounts().stream().anyMatch(one -> one.name().equals(name));
  }

  private void record(
      Optional<AccountId> account, AuditAction action, String subject, String command) {
    log.append(
        new AuditEntry(
            clock.instant(),
            account,
            Optional.empty(),
            action,
            AuditOutcome.ALLOWED,
            subject,
            command,
            HostRequest.fresh(chance)));
  }

  private String fresh() {
    return HexFormat.of().formatHex(chance.bytes(ID_BYTES));
  }

  /** A hash that no password opens: the one it is of is forgotten here. */
  private PasswordHash nobodys() {
    byte[] random = chance.bytes(PASSWORD_BYTES);
    return hasher.hash(PlainPassword.of(Base64.getEncoder().encodeToString(random)));
  }

  /** How it ended. */
  public sealed interface Outcome {
    /**
     * The account is there.
     *
     * @param account its id
     * @param contact its named contact
     * @param needsLink whether they have no password that they know
     */
    record Added(AccountId account, PersonId contact, boolean needsLink) implements Outcome {}

    /**
     * It has this name.
     *
     * @param account as it is now
     */
    record Renamed(Account account) implements Outcome {}

    /**
     * Nothing was changed.
     *
     * @param fault why
     */
    record Refused(String fault) implements Outcome {}
  }
}
