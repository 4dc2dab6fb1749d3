package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.SecondFactors.Kept;
import io.replayvault.application.access.out.SecondFactors.Sealed;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link SecondFactors} promises. */
public abstract class SecondFactorsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final Instant UNTIL = NOW.plusSeconds(1800);
  private static final long STEP = 59_000_000;

  private final AccountId account = Fresh.account();
  private final PersonId person = Fresh.person();
  private final Sealed secret = sealed("one");

  /** The factors under test; asked twice, it may answer as two nodes on the same store. */
  protected abstract SecondFactors factors();

  /** The passkeys of the same people. */
  protected abstract Passkeys passkeys();

  /** Their recovery codes. */
  protected abstract RecoveryCodes codes();

  @Test
  void nobody_has_one_at_first() {
    assertThat(factors().find(person)).isEmpty();
    assertThat(factors().proposed(person, NOW)).isEmpty();
    assertThat(factors().use(person, secret, STEP)).isFalse();
  }

  @Test
  void one_that_waits_does_not_count_and_is_gone_after_its_time() {
    factors().propose(person, secret, UNTIL);
    assertSame(factors().proposed(person, UNTIL.minusMillis(1)), secret);
    assertThat(factors().find(person)).isEmpty();
    assertThat(factors().use(person, secret, STEP)).isFalse();
    assertThat(factors().proposed(person, UNTIL)).isEmpty();
    assertThat(factors().confirm(person, secret, STEP, UNTIL)).isFalse();
  }

  @Test
  void a_confirmed_one_counts_from_the_millisecond_and_waits_no_more() {
    enrol(secret, STEP);
    Kept kept = factors().find(person).orElseThrow();
    assertSame(Optional.of(kept.secret()), secret);
    assertThat(kept.enrolledAt()).isEqualTo(NOW);
    assertThat(factors().proposed(person, NOW)).isEmpty();
    assertThat(factors().confirm(person, secret, STEP, NOW)).isFalse();
  }

  @Test
  void only_what_waits_is_confirmed() {
    factors().propose(person, secret, UNTIL);
    factors().propose(person, sealed("two"), UNTIL);
    assertThat(factors().confirm(person, secret, STEP, NOW)).isFalse();
    assertThat(factors().find(person)).isEmpty();
    assertThat(factors().confirm(person, sealed("two"), STEP, NOW)).isTrue();
  }

  @Test
  void the_one_before_counts_until_another_is_confirmed() {
    enrol(secret, STEP);
    factors().propose(person, sealed("two"), UNTIL);
    assertThat(factors().use(person, secret, STEP + 1)).isTrue();
    assertThat(factors().confirm(person, sealed("two"), STEP - 5, NOW)).isTrue();
    assertThat(factors().use(person, secret, STEP + 2)).isFalse();
    assertThat(factors().use(person, sealed("two"), STEP - 4)).isTrue();
  }

  @Test
  void a_first_one_is_confirmed_only_where_there_is_none() {
    factors().propose(person, secret, UNTIL);
    assertThat(factors().confirmFirst(person, sealed("two"), STEP, NOW)).isFalse();
    assertThat(factors().confirmFirst(person, secret, STEP, NOW)).isTrue();
    factors().propose(person, sealed("two"), UNTIL);
    assertThat(factors().confirmFirst(person, sealed("two"), STEP, NOW)).isFalse();
    assertThat(factors().use(person, secret, STEP + 1)).isTrue();
  }

  @Test
  void a_first_one_is_confirmed_only_where_there_is_no_passkey_either() {
    factors().propose(person, secret, UNTIL);
    PasskeyId passkey = passkeyAdded();
    assertThat(factors().confirmFirst(person, secret, STEP, NOW)).isFalse();
    assertThat(factors().find(person)).isEmpty();
    passkeys().remove(person, passkey);
    assertThat(factors().confirmFirst(person, secret, STEP, NOW)).isTrue();
    assertThat(factors().find(person)).isPresent();
  }

  @Test
  void the_step_that_confirmed_is_used_up() {
    enrol(secret, STEP);
    assertThat(factors().use(person, secret, STEP)).isFalse();
    assertThat(factors().use(person, secret, STEP - 1)).isFalse();
  }

  @Test
  void a_step_is_used_once_and_none_before_it_after_it() {
    enrol(secret, STEP);
    assertThat(factors().use(person, secret, STEP + 2)).isTrue();
    assertThat(factors().use(person, secret, STEP + 2)).isFalse();
    assertThat(factors().use(person, secret, STEP + 1)).isFalse();
    assertThat(factors().use(person, secret, STEP + 3)).isTrue();
  }

  @Test
  void of_eight_who_use_a_step_at_once_one_does() {
    enrol(secret, STEP);
    for (long step = STEP + 1; step < STEP + 20; step++) {
      long each = step;
      assertThat(Race.run(runner -> factors().use(person, secret, each))).containsOnlyOnce(true);
    }
  }

  @Test
  void a_removed_one_is_gone_with_what_waits_and_nobody_else_s_is() {
    enrol(secret, STEP);
    factors().propose(person, sealed("two"), UNTIL);
    PersonId other = Fresh.person();
    factors().propose(other, secret, UNTIL);
    factors().remove(person);
    factors().remove(person);
    assertThat(factors().find(person)).isEmpty();
    assertThat(factors().proposed(person, NOW)).isEmpty();
    assertSame(factors().proposed(other, NOW), secret);
  }

  @Test
  void one_is_taken_back_only_while_it_counts() {
    enrol(secret, STEP);
    enrol(sealed("two"), STEP);
    factors().takeBack(person, secret);
    assertSame(factors().find(person).map(Kept::secret), sealed("two"));
    PasskeyId passkey = passkeyAdded();
    factors().takeBack(person, sealed("two"));
    factors().takeBack(person, sealed("two"));
    assertThat(factors().find(person)).isEmpty();
    assertThat(passkeys().of(person)).hasSize(1);
    passkeys().remove(person, passkey);
    factors().propose(person, secret, UNTIL);
    factors().takeBack(person, secret);
    assertThat(factors().confirmFirst(person, secret, STEP, NOW)).isTrue();
  }

  @Test
  void the_last_factor_is_no_spare_one() {
    assertThat(factors().removeSpare(person)).isFalse();
    enrol(secret, STEP);
    assertThat(factors().removeSpare(person)).isFalse();
    assertThat(factors().find(person)).isPresent();
    PasskeyId passkey = passkeyAdded();
    assertThat(factors().removeSpare(person)).isTrue();
    assertThat(factors().find(person)).isEmpty();
    assertThat(passkeys().removeSpare(person, passkey)).isFalse();
    assertThat(passkeys().of(person)).hasSize(1);
  }

  @Test
  void a_passkey_is_a_spare_one_beside_an_app_or_another() {
    PasskeyId one = passkeyAdded();
    PasskeyId two = passkeyAdded();
    assertThat(passkeys().removeSpare(person, one)).isTrue();
    assertThat(passkeys().removeSpare(person, two)).isFalse();
    enrol(secret, STEP);
    assertThat(passkeys().removeSpare(person, two)).isTrue();
    assertThat(passkeys().of(person)).isEmpty();
    assertThat(factors().find(person)).isPresent();
  }

  @Test
  void of_all_who_remove_an_app_and_passkeys_at_once_one_finds_the_last() {
    for (int round = 0; round < 10; round++) {
      PersonId owner = Fresh.person();
      List<PasskeyId> keys =
          Stream.generate(() -> passkeyAdded(owner)).limit(Race.RUNNERS - 1).toList();
      factors().propose(owner, secret, UNTIL);
      factors().confirm(owner, secret, STEP, NOW);
      List<Boolean> removed =
          Race.run(
              runner ->
                  runner < keys.size()
                      ? passkeys().removeSpare(owner, keys.get(runner))
                      : factors().removeSpare(owner));
      assertThat(removed).containsOnlyOnce(false);
      assertThat(passkeys().of(owner).size() + factors().find(owner).stream().count()).isOne();
    }
  }

  @Test
  void recovery_codes_go_with_the_last_factor_whichever_it_is() {
    codes().replace(person, List.of(Fresh.digest()));
    enrol(secret, STEP);
    PasskeyId passkey = passkeyAdded();
    factors().remove(person);
    assertThat(codes().left(person)).isOne();
    passkeys().remove(person, passkey);
    assertThat(codes().left(person)).isZero();
    codes().replace(person, List.of(Fresh.digest()));
    enrol(secret, STEP);
    passkeyAdded();
    passkeys().removeAll(person);
    assertThat(codes().left(person)).isOne();
    factors().takeBack(person, secret);
    assertThat(codes().left(person)).isZero();
  }

  @Test
  void whoever_adds_a_passkey_while_the_last_factor_goes_ends_with_codes() {
    for (int round = 0; round < 20; round++) {
      PersonId owner = Fresh.person();
      factors().propose(owner, secret, UNTIL);
      factors().confirm(owner, secret, STEP, NOW);
      codes().replace(owner, List.of(Fresh.digest()));
      Race.run(runner -> runner == 0 ? added(owner) : runner == 1 && removed(owner));
      assertThat(passkeys().of(owner)).hasSize(1);
      assertThat(codes().left(owner)).isOne();
    }
  }

  private boolean added(PersonId owner) {
    passkeyAdded(owner);
    if (codes().left(owner) == 0) {
      codes().replace(owner, List.of(Fresh.digest()));
    }
    return true;
  }

  private boolean removed(PersonId owner) {
    factors().remove(owner);
    return true;
  }

  private void enrol(Sealed sealed, long step) {
    factors().propose(person, sealed, UNTIL.plusNanos(999_999));
    assertThat(factors().confirm(person, sealed, step, NOW.plusNanos(999_999))).isTrue();
  }

  private PasskeyId passkeyAdded() {
    return passkeyAdded(person);
  }

  private PasskeyId passkeyAdded(PersonId owner) {
    PasskeyId id = PasskeyId.of(Fresh.digest());
    Passkey passkey = new Passkey(id, "desk key", NOW, Optional.empty());
    PasskeyKey key = new PasskeyKey(Fresh.digest(), false);
    passkeys().add(owner, new Passkeys.Kept(passkey, account, key, 0));
    return id;
  }

  private Sealed sealed(String text) {
    return new Sealed(account, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void assertSame(Optional<Sealed> found, Sealed expected) {
    assertThat(found.orElseThrow().account()).isEqualTo(expected.account());
    assertThat(found.orElseThrow().bytes()).isEqualTo(expected.bytes());
  }
}
