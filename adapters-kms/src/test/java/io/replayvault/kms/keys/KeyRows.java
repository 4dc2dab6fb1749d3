package io.replayvault.kms.keys;

import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.KeyRecords;
import io.replayvault.application.keys.KeyRewrapping;
import io.replayvault.application.keys.KeyRotation;
import io.replayvault.application.keys.MasterKeys;
import io.replayvault.application.keys.ObjectKeys;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.InMemoryAccountKeyStore;
import io.replayvault.application.keys.out.InMemoryMasterKeyStore;
import io.replayvault.application.keys.out.InMemoryObjectKeyStore;
import io.replayvault.application.keys.out.MasterKeyStore.SealedMasterKey;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.WrappedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of key stores as the product's own classes make them, and a look at any rows by them. Each
 * look is that of a node which remembers nothing.
 */
final class KeyRows {
  /** The version after the first. */
  static final MasterKeyVersion SECOND = new MasterKeyVersion(2);

  private final ValueSealer sealer;
  private final RootKey root;
  private final Chance chance = new SecureChance();
  private final HandClock clock = new HandClock(Sessions.START);
  private final KeyRecords records = new KeyRecords(new InMemoryAuditLog(), chance, clock);

  KeyRows(ValueSealer sealer, RootKey root) {
    this.sealer = sealer;
    this.root = root;
  }

  /**
   * An object key's row.
   *
   * @param account whose
   * @param object the object's
   * @param wrapped as it is kept
   */
  record Row(AccountId account, ObjectId object, WrappedKey wrapped) {}

  /**
   * What a key store holds of one account.
   *
   * @param account which
   * @param first two objects wrapped under the first master key
   * @param second two wrapped under the second
   * @param masters both master keys
   * @param label a key of the account's own, under the second
   */
  record Account(
      AccountId account,
      List<Row> first,
      List<Row> second,
      List<SealedMasterKey> masters,
      WrappedKey label) {}

  /** A key store's rows of that account, all of which open. */
  Account make(AccountId account) {
    InMemoryObjectKeyStore objects = new InMemoryObjectKeyStore(clock);
    InMemoryAccountKeyStore accounts = new InMemoryAccountKeyStore();
    InMemoryMasterKeyStore masters = new InMemoryMasterKeyStore(clock, objects, accounts);
    MasterKeys keys = masterKeys(masters);
    List<Row> first = rows(account, keys, objects);
    new KeyRotation(masters, keys, new KeyRewrapping(keys, objects, accounts, sealer), clock)
        .begin(account);
    masters.activate(account, SECOND);
    keys.forget();
    List<Row> second = rows(account, keys, objects);
    new AccountKeys(keys, accounts, sealer, chance, records, clock)
        .key(account, AccountKeyPurpose.LABEL_SEALING);
    Account made =
        new Account(
            account,
            first,
            second,
            masters.after(Optional.empty(), 2),
            accounts.find(account, AccountKeyPurpose.LABEL_SEALING).orElseThrow());
    first.forEach(row -> look(made.masters(), row, account));
    second.forEach(row -> look(made.masters(), row, account));
    return made;
  }

  /** Opens the row's key for that account, with those rows of master keys and no others. */
  SecretBytes look(List<SealedMasterKey> masters, Row row, AccountId asking) {
    InMemoryObjectKeyStore objects = new InMemoryObjectKeyStore(clock);
    InMemoryMasterKeyStore kept =
        new InMemoryMasterKeyStore(clock, objects, new InMemoryAccountKeyStore());
    masters.forEach(kept::addIfAbsent);
    objects.save(row.object(), row.account(), row.wrapped());
    return new ObjectKeys(masterKeys(kept), objects, sealer, chance).open(asking, row.object());
  }

  private List<Row> rows(AccountId account, MasterKeys keys, InMemoryObjectKeyStore store) {
    ObjectKeys objectKeys = new ObjectKeys(keys, store, sealer, chance);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ObjectId object = objectKeys.newId();
      objectKeys.keep(account, object, objectKeys.newKey());
      rows.add(new Row(account, object, store.find(object).orElseThrow()));
    }
    return rows;
  }

  private MasterKeys masterKeys(InMemoryMasterKeyStore store) {
    return new MasterKeys(store, root, chance, records, clock);
  }
}
