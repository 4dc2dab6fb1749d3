package io.replayvault.kms.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.password.out.PasswordHasherContract;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import org.junit.jupiter.api.Test;

final class Argon2PasswordHasherTest extends PasswordHasherContract {
  private static final PlainPassword PASSWORD = PlainPassword.of("password");

  /** Cheap, so that the suite is quick; the usual cost has its own test below. */
  private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

  private final PasswordHasher hasher = new Argon2PasswordHasher(CHEAP, 2, new SeededChance(1));

  @Override
  protected PasswordHasher hasher() {
    return hasher;
  }

  @Test
  void a_hash_of_the_reference_implementation_verifies() {
    // From the test suite of the Argon2 reference implementation (phc-winner-argon2, test.c).
    PasswordHash reference =
        new PasswordHash(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    assertThat(hasher.verify(PASSWORD, reference)).isTrue();
    assertThat(hasher.verify(PlainPassword.of("differentpassword"), reference)).isFalse();
  }

  @Test
  void a_hash_carries_its_cost() {
    PasswordHasher usual = new Argon2PasswordHasher(Argon2Cost.USUAL, 1, new SeededChance(1));
    PasswordHash hash = usual.hash(PASSWORD);
    assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=65536,t=3,p=1$");
    assertThat(hasher.verify(PASSWORD, hash)).isTrue();
  }

  @Test
  void a_planted_hash_cannot_ask_for_more_than_the_bounds() {
    String tail = "$c29tZXNhbHRzb21lc2FsdA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    for (String greedy :
        new String[] {
          "m=262145,t=1,p=1",
          "m=4194304,t=1,p=1",
          "m=9999999,t=1,p=1",
          "m=99999999999,t=1,p=1",
          "m=64,t=11,p=1",
          "m=64,t=1,p=5",
          "m=7,t=1,p=1",
          "m=-1,t=1,p=1",
          "m=64,t=0,p=1"
        }) {
      assertThat(hasher.verify(PASSWORD, new PasswordHash("$argon2id$v=19$" + greedy + tail)))
          .isFalse();
    }
  }

  @Test
  void only_version_19_of_argon2id_is_read() {
    String tail =
        "$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(Argon2Hash.parse(new PasswordHash("$argon2id$v=19" + tail))).isPresent();
    assertThat(Argon2Hash.parse(new PasswordHash("$argon2id$v=16" + tail))).isEmpty();
    assertThat(Argon2Hash.parse(new PasswordHash("$argon2i$v=19" + tail))).isEmpty();
    assertThat(Argon2Hash.parse(new PasswordHash("$argon2d$v=19" + tail))).isEmpty();
  }

  @Test
  void at_least_one_hash_is_computed_at_a_time() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Argon2PasswordHasher(CHEAP, 0, new SeededChance(1)));
  }

  @Test
  void a_hash_of_fewer_passes_or_less_memory_is_outdated_and_a_dearer_one_is_not() {
    PasswordHasher today = new Argon2PasswordHasher(new Argon2Cost(64, 2, 1), 1, chance(2));
    assertThat(today.isOutdated(hash(new Argon2Cost(64, 1, 1)))).isTrue();
    assertThat(today.isOutdated(hash(new Argon2Cost(63, 9, 1)))).isTrue();
    assertThat(today.isOutdated(hash(new Argon2Cost(64, 2, 1)))).isFalse();
    assertThat(today.isOutdated(hash(new Argon2Cost(128, 3, 1)))).isFalse();
  }

  private static PasswordHash hash(Argon2Cost cost) {
    return new Argon2PasswordHasher(cost, 1, chance(3)).hash(PASSWORD);
  }

  private static SeededChance chance(int seed) {
    return new SeededChance(seed);
  }
}
