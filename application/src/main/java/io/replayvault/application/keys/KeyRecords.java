package io.replayvault.application.keys;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Puts on the audit log that a key is made, before it is kept (clause F3): nobody does it but the
 * product itself, at a key's first use. Of nodes that make the same key at once each records it,
 * and one of theirs is kept. Keys of single objects are not recorded: there are as many as objects.
 */
public final class KeyRecords {
  private static final int ID_BYTES = 12;

  private final AuditLog log;
  private final Chance chance;
  private final InstantSource clock;

  /**
   * Records there.
   *
   * @param log one that needs no key itself to append what has nothing personal
   */
  public KeyRecords(AuditLog log, Chance chance, InstantSource clock) {
    this.log = log;
    this.chance = chance;
    this.clock = clock;
  }

  /** That an account's key is made; on the log on return. */
  void making(AccountId account, String subject, String detail) {
    append(Optional.of(account), subject, detail);
  }

  /** The same of a key of the whole deployment. */
  void making(String subject, String detail) {
    append(Optional.empty(), subject, detail);
  }

  private void append(Optional<AccountId> account, String subject, String detail) {
    log.append(
        new AuditEntry(
            clock.instant(),
            account,
            Optional.empty(),
            AuditAction.KEY_MAKE,
            AuditOutcome.ALLOWED,
            subject,
            detail,
            new RequestFacts(HexFormat.of().formatHex(chance.bytes(ID_BYTES)), "-")));
  }
}
