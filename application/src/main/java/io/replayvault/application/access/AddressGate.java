package io.replayvault.application.access;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import java.util.Optional;

/**
 * Lets nobody act from an address that is not on their list (clause H3), and records who tried in
 * the account in which they would have acted.
 */
public final class AddressGate {
  private final AddressPolicy policy;
  private final SignInRecords records;

  public AddressGate(AddressPolicy policy, SignInRecords records) {
    this.policy = policy;
    this.records = records;
  }

  /** Whether the caller may make their request from where it comes. */
  boolean lets(Caller caller) {
    boolean allowed = policy.lets(caller);
    if (!allowed) {
      records.append(
          AuditAction.ADDRESS_REFUSE,
          Optional.of(caller.person()),
          AuditOutcome.DENIED,
          caller.request());
    }
    return allowed;
  }
}
