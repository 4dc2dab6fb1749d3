package io.replayvault.application.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.domain.audit.Personal;

/**
 * An {@link AuditLog} that keeps as much of an address as the account wants, and what is personal
 * sealed beside the record (ADR-0058). Of what is no account's, such as a stranger's sign-in, it
 * keeps nothing personal: there is nobody's key for it.
 */
public final class DiscreetAuditLog implements AuditLog {
  private final AuditLog log;
  private final KeptAddresses addresses;
  private final PersonalSealing sealing;

  public DiscreetAuditLog(AuditLog log, KeptAddresses addresses, PersonalSealing sealing) {
    this.log = log;
    this.addresses = addresses;
    this.sealing = sealing;
  }

  @Override
  public AuditRecord append(AuditEntry entry) {
    return log.append(
        entry
            .account()
            .map(account -> sealed(account, entry))
            .orElseGet(() -> KeptAddress.NETWORK.of(entry).kept()));
  }

  private AuditEntry sealed(AccountId account, AuditEntry entry) {
    if (!(entry.personal() instanceof Personal.Open)) {
      return entry;
    }
    AuditEntry left = addresses.of(account).of(entry);
    return left.personal() instanceof Personal.Open open
        ? left.with(left.request().maskedAddress(), sealing.seal(account, open.parts()))
        : left;
  }
}
