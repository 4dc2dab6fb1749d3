package io.replayvault.application.keys;

import io.replayvault.application.keys.MasterKeys.MasterKey;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.WrappedKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Object keys: a fresh one for each object, kept only wrapped by the account's master key (clauses
 * C2, C3). The wrap is bound to account, object and master-key version.
 */
public final class ObjectKeys {
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 16;

  private final MasterKeys masterKeys;
  private final ObjectKeyStore store;
  private final ValueSealer sealer;
  private final Chance chance;

  public ObjectKeys(
      MasterKeys masterKeys, ObjectKeyStore store, ValueSealer sealer, Chance chance) {
    this.masterKeys = masterKeys;
    this.store = store;
    this.sealer = sealer;
    this.chance = chance;
  }

  /** A fresh id that no object ever had. */
  public ObjectId newId() {
    return new ObjectId(HexFormat.of().formatHex(chance.bytes(ID_BYTES)));
  }

  /** A fresh key, kept nowhere yet. */
  public SecretBytes newKey() {
    byte[] bytes = chance.bytes(KEY_BYTES);
    SecretBytes key = SecretBytes.copyOf(bytes);
    Arrays.fill(bytes, (byte) 0);
    return key;
  }

  /** Wraps the key and keeps it, durable on return. */
  public void keep(AccountId account, ObjectId object, SecretBytes key) {
    MasterKey master = masterKeys.active(account);
    byte[] bytes = key.bytes(Reveal.secrets());
    byte[] sealed;
    try {
      sealed = sealer.seal(master.key(), bytes, context(account, object, master.version()));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
    store.save(object, account, new WrappedKey(master.version(), sealed));
  }

  /**
   * The object's key, which the caller destroys; {@link SealBroken} if it was destroyed, never was,
   * or does not belong to the account.
   */
  public SecretBytes open(AccountId account, ObjectId object) {
    WrappedKey wrapped = store.find(object).orElseThrow(SealBroken::new);
    MasterKey master = masterKeys.version(account, wrapped.version());
    byte[] bytes =
        sealer.open(master.key(), wrapped.sealed(), context(account, object, master.version()));
    SecretBytes key = SecretBytes.copyOf(bytes);
    Arrays.fill(bytes, (byte) 0);
    return key;
  }

  /** Forgets the key for good: nothing opens the object any more. */
  public void destroy(ObjectId object) {
    store.destroy(object);
  }

  static byte[] context(AccountId account, ObjectId object, MasterKeyVersion version) {
    return ("replayvault-object-key-v1\n"
            + account.value()
            + "\n"
            + object.value()
            + "\n"
            + version.number()
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
