package io.replayvault.domain.audit;

/**
 * How much the audit log of an account keeps of the address from which something was done. Names
 * are part of the API. In the clear a record never holds more than the network.
 */
public enum KeptAddress {
  /** The network in the clear, and the whole address sealed beside the record. */
  FULL,
  /** The network alone: /24 of an IPv4 address, /48 of an IPv6 one. Where nothing was chosen. */
  NETWORK,
  /** Nothing. */
  NONE;

  private static final String NOTHING = "*";

  /** What stands in the record of an address whose network that is. */
  String inTheClear(String network) {
    return this == NONE ? NOTHING : network;
  }

  /** What of a record's personal parts is kept. */
  PersonalParts of(PersonalParts parts) {
    return this == FULL ? parts : parts.withoutAddress();
  }

  /** The entry with as much of the address as this keeps, its personal parts still open. */
  public AuditEntry of(AuditEntry entry) {
    if (!(entry.personal() instanceof Personal.Open open)) {
      return entry;
    }
    PersonalParts left = of(open.parts());
    return entry.with(
        inTheClear(entry.request().maskedAddress()),
        left.isEmpty() ? new Personal.None() : new Personal.Open(left));
  }
}
