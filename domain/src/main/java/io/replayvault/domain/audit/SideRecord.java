package io.replayvault.domain.audit;

/**
 * A record's personal parts as they lie beside it. Without the key nobody opens them, and nobody
 * tells by the commitment what they were.
 *
 * @param wrappedKey the record's own key, wrapped under the account's key for audit records
 * @param sealed the parts, sealed under a key derived from it
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record SideRecord(byte[] wrappedKey, byte[] sealed) {
  public SideRecord {
    wrappedKey = wrappedKey.clone();
    sealed = sealed.clone();
  }

  @Override
  public byte[] wrappedKey() {
    return wrappedKey.clone();
  }

  @Override
  public byte[] sealed() {
    return sealed.clone();
  }

  @Override
  public String toString() {
    return "SideRecord[***]";
  }
}
