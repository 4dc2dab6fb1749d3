package io.replayvault.application.keys.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.keys.out.SigningKeyStore.SealedSigningKey;
import io.replayvault.domain.keys.SigningPurpose;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link SigningKeyStore} promises. */
public abstract class SigningKeyStoreContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  /** A store without keys. */
  protected abstract SigningKeyStore empty();

  @Test
  void a_first_key_is_answered_and_kept() {
    SigningKeyStore keys = empty();
    SealedSigningKey key = key(SigningPurpose.POLICY);
    assertThat(keys.addFirst(key)).usingRecursiveComparison().isEqualTo(key);
    assertThat(keys.all(SigningPurpose.POLICY))
        .singleElement()
        .usingRecursiveComparison()
        .isEqualTo(key);
  }

  @Test
  void a_purpose_without_keys_has_none() {
    SigningKeyStore keys = empty();
    keys.addFirst(key(SigningPurpose.POLICY));
    assertThat(keys.all(SigningPurpose.IDENTITY)).isEmpty();
  }

  @Test
  void a_purpose_that_has_a_key_keeps_and_answers_it() {
    SigningKeyStore keys = empty();
    SealedSigningKey first = key(SigningPurpose.IDENTITY);
    keys.addFirst(first);
    assertThat(keys.addFirst(key(SigningPurpose.IDENTITY)))
        .usingRecursiveComparison()
        .isEqualTo(first);
    assertThat(keys.all(SigningPurpose.IDENTITY)).hasSize(1);
  }

  @Test
  void eight_who_add_a_first_key_at_once_all_get_the_same() {
    SigningKeyStore keys = empty();
    List<String> answers = Race.run(i -> keys.addFirst(key(SigningPurpose.IDENTITY)).keyId());
    assertThat(new HashSet<>(answers)).hasSize(1);
    assertThat(keys.all(SigningPurpose.IDENTITY))
        .extracting(SealedSigningKey::keyId)
        .containsExactly(answers.get(0));
  }

  @Test
  void a_key_is_sealed_anew_once_and_only_as_it_was_given() {
    SigningKeyStore keys = empty();
    SealedSigningKey before = keys.addFirst(key(SigningPurpose.POLICY));
    byte[] fresh = Fresh.digest();
    assertThat(keys.reseal(before, fresh)).isTrue();
    assertThat(keys.reseal(before, Fresh.digest())).isFalse();
    assertThat(keys.reseal(key(SigningPurpose.POLICY), Fresh.digest())).isFalse();
    assertThat(keys.all(SigningPurpose.POLICY))
        .singleElement()
        .usingRecursiveComparison()
        .isEqualTo(
            new SealedSigningKey(
                before.purpose(), before.keyId(), before.publicKey(), fresh, before.createdAt()));
  }

  private static SealedSigningKey key(SigningPurpose purpose) {
    return new SealedSigningKey(
        purpose, Fresh.object().value(), Fresh.digest(), Fresh.digest(), NOW);
  }
}
