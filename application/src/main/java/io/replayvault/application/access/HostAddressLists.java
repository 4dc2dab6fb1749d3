package io.replayvault.application.access;

import io.replayvault.application.access.out.LostAddresses;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Removes lists of addresses that let nobody of an account in any more, for whoever has the host's
 * shell (clause H3). Each is on the account's audit log before it is gone; who removed it is not
 * known there.
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

  /** Removes those by which the person comes; the accounts whose list is gone, by id. */
  public List<AccountId> remove(PersonId person) {
    return lost.over(person).entrySet().stream()
        .sorted(Comparator.comparing(list -> list.getKey().value()))
        .map(list -> removed(list.getKey(), list.getValue()))
        .toList();
  }

  private AccountId removed(AccountId account, AddressList list) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(account),
            Optional.empty(),
            AuditAction.ADDRESS_LIST_CHANGE,
            AuditOutcome.ALLOWED,
            "account:" + account,
            AddressListRecord.of(list, AddressList.EVERYWHERE),
            HostRequest.fresh(chance)));
    lost.remove(account);
    return account;
  }
}
