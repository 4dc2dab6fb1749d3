package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.ChangingRootKey;
import io.replayvault.application.keys.MasterKeys;
import io.replayvault.application.keys.RootKeyMove;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.keys.out.Changes;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two suites side by side: what one sealed, who opens it, and how all of it moves to the other. */
final class SecondSuiteTest {
  private static final byte[] CONTEXT = {1};
  private static final SecretBytes SECRET = Changes.key(5);

  @TempDir private Path folder;
  private final SecureChance chance = new SecureChance();
  private final KeyRoom room = new KeyRoom();
  private final List<AccountId> accounts = Stream.generate(Fresh::account).limit(20).toList();
  private RootKey first;
  private RootKey second;

  @BeforeEach
  void makeKeys() {
    Path passwordFile = folder.resolve("root.password");
    PasswordFile.create(passwordFile, chance);
    first = Pkcs12RootKey.create(folder.resolve("first.p12"), passwordFile, chance);
    second = HybridPkcs12RootKey.create(folder.resolve("second.p12"), passwordFile, chance);
  }

  @Test
  void each_suite_opens_the_others_values_where_both_keys_are() {
    for (RootKey both :
        List.of(
            new ChangingRootKey(second, List.of(first)),
            new ChangingRootKey(first, List.of(second)))) {
      assertThat(both.open(first.seal(SECRET, CONTEXT), CONTEXT)).isEqualTo(SECRET);
      assertThat(both.open(second.seal(SECRET, CONTEXT), CONTEXT)).isEqualTo(SECRET);
    }
  }

  @Test
  void whoever_lacks_a_suites_key_refuses_its_values_as_any_other() {
    assertBroken(first, second.seal(SECRET, CONTEXT));
    assertBroken(second, first.seal(SECRET, CONTEXT));
  }

  @Test
  void a_value_relabelled_as_the_other_suites_is_refused() {
    byte[] ofSecond = second.seal(SECRET, CONTEXT);
    ofSecond[0] = first.seal(SECRET, CONTEXT)[0];
    assertBroken(first, ofSecond);
    assertBroken(second, ofSecond);
  }

  @Test
  void all_that_the_first_sealed_moves_to_the_second_and_back() {
    List<SecretBytes> before = masterKeysBy(first);
    String signer = signingKeysBy(first).current(SigningPurpose.CHECKPOINT).keyId();
    assertThat(move(second, first)).isEqualTo(new RootKeyMove.Outcome(0, 21, 0, true));
    assertThat(masterKeysBy(second)).isEqualTo(before);
    assertThat(signingKeysBy(second).current(SigningPurpose.CHECKPOINT).keyId()).isEqualTo(signer);
    assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> masterKeysBy(first));
    assertThat(move(first, second)).isEqualTo(new RootKeyMove.Outcome(0, 21, 0, true));
    assertThat(masterKeysBy(first)).isEqualTo(before);
  }

  private RootKeyMove.Outcome move(RootKey present, RootKey former) {
    return new RootKeyMove(room.masterKeyStore, room.signingKeyStore, present, former)
        .run(() -> false);
  }

  private List<SecretBytes> masterKeysBy(RootKey root) {
    MasterKeys keys = new MasterKeys(room.masterKeyStore, root, chance, room.records, room.clock);
    return accounts.stream().map(account -> keys.active(account).key()).toList();
  }

  private SigningKeys signingKeysBy(RootKey root) {
    return new SigningKeys(
        room.signingKeyStore, new JdkSignatures(chance), root, chance, room.records, room.clock);
  }

  private static void assertBroken(RootKey root, byte[] sealed) {
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> root.open(sealed, CONTEXT))
        .withMessage(new SealBroken().getMessage())
        .withNoCause();
  }
}
