package io.replayvault.application.access;

import io.replayvault.application.access.out.LostAddresses;
import io.replayvault.application.access.out.LostAddresses.Place;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Removes a list of addresses that lets nobody of an account in any more, for whoever has the
 * host's shell (clause H3): of one account at a time, and only for somebody who could change it
 * there if it let them in. That is on the account's audit log before it is gone; who removed it is
 * not known there.
 */
public final class HostAddressLists {
  private final LostAddresses lost;
  private final AuditLog log;
  private final Chance chance;
  private final InstantSource clock;

  public HostAddressLists(LostAddresses lost, AuditLog log, Chance chance, InstantSource clock) {
    this.lost = lost;
    this.log = log;
    this.chance = chance;
    this.clock = clock;
  }

  /**
   * Removes the list by which the person comes.
   *
   * @param named the id of one of their accounts, as typed; empty for the only one
   */
  public Outcome remove(PersonId person, Optional<String> named) {
    List<Place> all = lost.of(person);
    List<Place> meant =
        all.stream()
            .filter(place -> named.map(place.account().value()::equals).orElse(true))
            .toList();
    return meant.size() == 1
        ? removed(meant.getFirst())
        : new Outcome.WhichAccount(all.stream().map(Place::account).toList());
  }

  private Outcome removed(Place place) {
    if (!place.administers()) {
      return new Outcome.NoAdminUser(place.account());
    }
    if (place.list().equals(AddressList.EVERYWHERE)) {
      return new Outcome.NoList(place.account());
    }
    record(place, AuditOutcome.ALLOWED);
    if (lost.remove(place.account(), place.list())) {
      return new Outcome.Removed(place.account());
    }
    record(place, AuditOutcome.FAILED);
    return new Outcome.Changed(place.account());
  }

  private void record(Place place, AuditOutcome outcome) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(place.account()),
            Optional.empty(),
            AuditAction.ADDRESS_LIST_CHANGE,
            outcome,
            "account:" + place.account(),
            AddressListRecord.of(place.list(), AddressList.EVERYWHERE),
            HostRequest.fresh(chance)));
  }

  /** How it ended; but for the first nothing is changed. */
  public sealed interface Outcome {
    /**
     * The account's people come from everywhere.
     *
     * @param account which
     */
    record Removed(AccountId account) implements Outcome {}

    /**
     * None of their accounts was named, and they have not one.
     *
     * @param accounts those that they have
     */
    record WhichAccount(List<AccountId> accounts) implements Outcome {
      public WhichAccount {
        accounts = List.copyOf(accounts);
      }
    }

    /**
     * They are no Admin User there.
     *
     * @param account where
     */
    record NoAdminUser(AccountId account) implements Outcome {}

    /**
     * Its people come from everywhere anyway.
     *
     * @param account which
     */
    record NoList(AccountId account) implements Outcome {}

    /**
     * Somebody changed its list meanwhile, who was let in by it.
     *
     * @param account which
     */
    record Changed(AccountId account) implements Outcome {}
  }
}
