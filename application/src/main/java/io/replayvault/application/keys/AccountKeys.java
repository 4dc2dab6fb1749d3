package io.replayvault.application.keys;

import io.replayvault.application.keys.MasterKeys.MasterKey;
import io.replayvault.application.keys.out.AccountKeyStore;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.WrappedKey;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;

/**
 * An account's keys for its purposes, each made at its first use, wrapped by the master key and
 * kept opened in memory as long as a master key is.
 */
public final class AccountKeys {
  private static final int KEY_BYTES = 32;

  private final MasterKeys masterKeys;
  private final AccountKeyStore store;
  private final ValueSealer sealer;
  private final Chance chance;
  private final KeyRecords records;
  private final ExpiringCache<Wanted, SecretBytes> opened;

  public AccountKeys(
      MasterKeys masterKeys,
      AccountKeyStore store,
      ValueSealer sealer,
      Chance chance,
      KeyRecords records,
      InstantSource clock) {
    this.records = records;
    this.masterKeys = masterKeys;
    this.store = store;
    this.sealer = sealer;
    this.chance = chance;
    this.opened = new ExpiringCache<>(clock, MasterKeys.KEPT_FOR);
  }

  /** The account's key for the purpose, 32 bytes. */
  public SecretBytes key(AccountId account, AccountKeyPurpose purpose) {
    return opened.get(new Wanted(account, purpose), this::load);
  }

  /** Opens the account's keys anew when next asked for. */
  public void forget(AccountId account) {
    opened.forget(wanted -> wanted.account().equals(account));
  }

  /** The same for every account. */
  public void forget() {
    opened.forget(all -> true);
  }

  private SecretBytes load(Wanted wanted) {
    WrappedKey wrapped =
        store
            .find(wanted.account(), wanted.purpose())
            .orElseGet(() -> store.addIfAbsent(wanted.account(), wanted.purpose(), fresh(wanted)));
    MasterKey master = masterKeys.version(wanted.account(), wrapped.version());
    byte[] bytes = sealer.open(master.key(), wrapped.sealed(), context(wanted, master.version()));
    SecretBytes key = SecretBytes.copyOf(bytes);
    Arrays.fill(bytes, (byte) 0);
    return key;
  }

  private WrappedKey fresh(Wanted wanted) {
    MasterKey master = masterKeys.active(wanted.account());
    records.making(
        wanted.account(),
        "account-key:" + wanted.purpose(),
        "under version %d of the master key".formatted(master.version().number()));
    byte[] bytes = chance.bytes(KEY_BYTES);
    try {
      return new WrappedKey(
          master.version(), sealer.seal(master.key(), bytes, context(wanted, master.version())));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] context(Wanted wanted, MasterKeyVersion version) {
    return context(wanted.account(), wanted.purpose(), version);
  }

  static byte[] context(AccountId account, AccountKeyPurpose purpose, MasterKeyVersion version) {
    return ("replayvault-account-key-v1\n"
            + account.value()
            + "\n"
            + purpose
            + "\n"
            + version.number()
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private record Wanted(AccountId account, AccountKeyPurpose purpose) {}
}
