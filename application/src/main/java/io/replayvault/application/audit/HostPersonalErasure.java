package io.replayvault.application.audit;

import io.replayvault.application.access.HostRequest;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.PersonalErasure;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Erases what audit records hold of a person, for whoever has the host's shell: of those that they
 * made and of those about them. It is on each account's log before it is done; who did it is not
 * known there.
 */
public final class HostPersonalErasure {
  private final PersonalErasure erasure;
  private final AuditLog log;
  private final InstantSource clock;
  private final Chance chance;

  public HostPersonalErasure(
      PersonalErasure erasure, AuditLog log, InstantSource clock, Chance chance) {
    this.erasure = erasure;
    this.log = log;
    this.clock = clock;
    this.chance = chance;
  }

  /** Erases all there is; the accounts in whose logs there was something. */
  public List<AccountId> erase(PersonId person) {
    return erasure.left(person).entrySet().stream()
        .sorted(Comparator.comparing(left -> left.getKey().value()))
        .map(left -> erased(left, person))
        .toList();
  }

  private AccountId erased(Map.Entry<AccountId, Long> left, PersonId person) {
    AccountId account = left.getKey();
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(account),
            Optional.empty(),
            AuditAction.PERSONAL_PARTS_ERASE,
            AuditOutcome.ALLOWED,
            "person:" + person,
            "records " + left.getValue(),
            HostRequest.fresh(chance)));
    erasure.erase(account, person, clock.instant());
    return account;
  }
}
