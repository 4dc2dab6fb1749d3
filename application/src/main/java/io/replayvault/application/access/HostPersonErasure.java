package io.replayvault.application.access;

import io.replayvault.application.access.out.PersonErasure;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PlainPassword;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Forgets a person but for a pseudonymous row, for whoever has the host's shell. It is on the log
 * of each of their accounts before it is done; who did it is not known there.
 */
public final class HostPersonErasure {
  private static final int PASSWORD_BYTES = 32;

  private final PersonErasure erasure;
  private final PasswordHasher hasher;
  private final AuditLog log;
  private final Chance chance;
  private final InstantSource clock;

  public HostPersonErasure(
      PersonErasure erasure,
      PasswordHasher hasher,
      AuditLog log,
      Chance chance,
      InstantSource clock) {
    this.erasure = erasure;
    this.hasher = hasher;
    this.log = log;
    this.chance = chance;
    this.clock = clock;
  }

  /** Forgets them; the accounts where they were somebody. */
  public List<AccountId> erase(PersonId person) {
    List<AccountId> accounts = erasure.accountsOf(person);
    for (AccountId account : accounts) {
      log.append(
          new AuditEntry(
              clock.instant(),
              Optional.of(account),
              Optional.empty(),
              AuditAction.PERSON_ERASE,
              AuditOutcome.ALLOWED,
              "person:" + person,
              "erase-person",
              HostRequest.fresh(chance)));
    }
    byte[] random = chance.bytes(PASSWORD_BYTES);
    PlainPassword nobodys = PlainPassword.of(Base64.getEncoder().encodeToString(random));
    erasure.erase(person, hasher.hash(nobodys), clock.instant());
    return accounts;
  }
}
