package io.replayvault.application.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.RootKeyMove.Outcome;
import io.replayvault.application.keys.out.InMemoryAccountKeyStore;
import io.replayvault.application.keys.out.InMemoryMasterKeyStore;
import io.replayvault.application.keys.out.InMemoryObjectKeyStore;
import io.replayvault.application.keys.out.InMemoryRootKey;
import io.replayvault.application.keys.out.InMemorySigningKeyStore;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.MasterKeyStore.SealedMasterKey;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.keys.out.SigningKeyStore;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clause C3: another holder takes the root key's place while everything goes on. */
final class RootKeyMoveTest {
  private final SeededChance chance = new SeededChance(7);
  private final HandClock clock = new HandClock(Sessions.START);
  private final RootKey former = new InMemoryRootKey(chance);
  private final RootKey present = new InMemoryRootKey(chance);
  private final MasterKeyStore masterKeyStore =
      new InMemoryMasterKeyStore(
          clock, new InMemoryObjectKeyStore(clock), new InMemoryAccountKeyStore());
  private final SigningKeyStore signingKeyStore = new InMemorySigningKeyStore();
  private final KeyRecords records = new KeyRoom().records;
  private final List<AccountId> accounts = Stream.generate(Fresh::account).limit(250).toList();

  @Test
  void everything_opens_by_the_present_root_key_alone_afterwards() {
    List<SecretBytes> before = masterKeysBy(former);
    String signer = signingKeysBy(former).current(SigningPurpose.CHECKPOINT).keyId();
    assertThat(move().run(() -> false)).isEqualTo(new Outcome(0, 251, 0, true));
    assertThat(masterKeysBy(present)).isEqualTo(before);
    assertThat(signingKeysBy(present).current(SigningPurpose.CHECKPOINT).keyId()).isEqualTo(signer);
  }

  @Test
  void a_second_run_finds_nothing_to_do() {
    masterKeysBy(former);
    move().run(() -> false);
    assertThat(move().run(() -> false)).isEqualTo(new Outcome(250, 0, 0, true));
  }

  @Test
  void a_run_that_is_stopped_is_not_done_and_the_next_does_the_rest() {
    masterKeysBy(former);
    AtomicInteger looks = new AtomicInteger();
    Outcome stopped = move().run(() -> looks.getAndIncrement() == 100);
    assertThat(stopped).isEqualTo(new Outcome(0, 100, 0, false));
    assertThat(stopped.isDone()).isFalse();
    assertThat(move().run(() -> false)).isEqualTo(new Outcome(100, 150, 0, true));
  }

  @Test
  void whoever_has_both_reads_everything_half_way() {
    List<SecretBytes> before = masterKeysBy(former);
    AtomicInteger looks = new AtomicInteger();
    move().run(() -> looks.getAndIncrement() == 100);
    assertThat(masterKeysBy(new ChangingRootKey(present, List.of(former)))).isEqualTo(before);
    assertThat(masterKeysBy(new ChangingRootKey(former, List.of(present)))).isEqualTo(before);
  }

  @Test
  void what_neither_opens_stays_as_it_is_and_is_told() {
    byte[] nobodys = Fresh.digest();
    SealedMasterKey key =
        new SealedMasterKey(
            Fresh.account(), MasterKeyVersion.FIRST, MasterKeyState.ACTIVE, nobodys);
    masterKeyStore.addIfAbsent(key);
    Outcome outcome = move().run(() -> false);
    assertThat(outcome).isEqualTo(new Outcome(0, 0, 1, true));
    assertThat(outcome.isDone()).isFalse();
    assertThat(masterKeyStore.active(key.account()).orElseThrow().sealed()).isEqualTo(nobodys);
  }

  @Test
  void a_holder_that_is_away_ends_the_run_and_loses_nothing() {
    List<SecretBytes> before = masterKeysBy(former);
    RootKey away = new AwayRootKey();
    assertThatExceptionOfType(KeysUnavailable.class)
        .isThrownBy(
            () -> new RootKeyMove(masterKeyStore, signingKeyStore, away, former).run(() -> false));
    assertThat(masterKeysBy(former)).isEqualTo(before);
  }

  private RootKeyMove move() {
    return new RootKeyMove(masterKeyStore, signingKeyStore, present, former);
  }

  private List<SecretBytes> masterKeysBy(RootKey root) {
    MasterKeys keys = new MasterKeys(masterKeyStore, root, chance, records, clock);
    return accounts.stream().map(account -> keys.active(account).key()).toList();
  }

  private SigningKeys signingKeysBy(RootKey root) {
    return new SigningKeys(signingKeyStore, new SimpleSignatures(), root, chance, records, clock);
  }

  private static final class AwayRootKey implements RootKey {
    @Override
    public byte[] seal(SecretBytes secret, byte[] context) {
      throw new KeysUnavailable("away");
    }

    @Override
    public SecretBytes open(byte[] sealed, byte[] context) {
      throw new KeysUnavailable("away");
    }
  }
}
