package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.SecondFactors.Sealed;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link LostFactors} promises. */
public abstract class LostFactorsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final Instant UNTIL = NOW.plusSeconds(1800);

  private final PersonId person = Fresh.person();
  private final PersonId other = Fresh.person();

  /** What is under test, over the stores below. */
  protected abstract LostFactors lost();

  /** Where it removes factors. */
  protected abstract SecondFactors factors();

  /** Where it removes passkeys. */
  protected abstract Passkeys passkeys();

  /** Where it removes recovery codes. */
  protected abstract RecoveryCodes codes();

  /** Where it ends sign-ins. */
  protected abstract SignIns signIns();

  @Test
  void of_the_person_nothing_is_left_and_of_others_all() {
    SignIn theirs = prove(person);
    SignIn others = prove(other);
    lost().remove(person);
    assertThat(factors().find(person)).isEmpty();
    assertThat(factors().proposed(person, NOW)).isEmpty();
    assertThat(passkeys().of(person)).isEmpty();
    assertThat(codes().left(person)).isZero();
    assertThat(signIns().find(theirs.id())).isEmpty();
    assertThat(factors().find(other)).isPresent();
    assertThat(factors().proposed(other, NOW)).isPresent();
    assertThat(passkeys().of(other)).hasSize(1);
    assertThat(codes().left(other)).isEqualTo(1);
    assertThat(signIns().find(others.id())).isPresent();
  }

  @Test
  void whoever_holds_passkeys_alone_loses_them_all() {
    passkeys().add(person, passkey());
    passkeys().add(person, passkey());
    lost().remove(person);
    assertThat(passkeys().of(person)).isEmpty();
    assertThat(passkeys().add(person, passkey())).isTrue();
  }

  @Test
  void nothing_happens_where_there_is_none() {
    lost().remove(person);
    assertThat(factors().find(person)).isEmpty();
  }

  @Test
  void of_what_was_held_nothing_outlasts_registrations_at_the_same_moment() {
    for (int round = 0; round < 20; round++) {
      PersonId owner = Fresh.person();
      prove(owner);
      assertOnlyNew(owner, raced(owner));
    }
  }

  @Test
  void whoever_held_nothing_may_register_at_the_same_moment() {
    for (int round = 0; round < 20; round++) {
      PersonId owner = Fresh.person();
      assertOnlyNew(owner, raced(owner));
    }
  }

  /** The passkeys that half of all registered, while the other half took factors away. */
  private List<PasskeyId> raced(PersonId owner) {
    List<Passkeys.Kept> keys =
        Stream.generate(LostFactorsContract::passkey).limit(Race.RUNNERS).toList();
    Race.run(
        runner -> {
          if (runner % 2 == 0) {
            return passkeys().add(owner, keys.get(runner));
          }
          lost().remove(owner);
          return true;
        });
    return ids(keys);
  }

  private void assertOnlyNew(PersonId owner, List<PasskeyId> registered) {
    List<PasskeyId> left = ids(passkeys().of(owner));
    assertThat(registered).containsAll(left);
    assertThat(factors().find(owner)).isEmpty();
    assertThat(codes().left(owner)).isZero();
    assertThat(signIns().of(owner)).isEmpty();
    Sealed secret = new Sealed(Fresh.account(), Fresh.digest());
    factors().propose(owner, secret, UNTIL);
    assertThat(factors().confirmFirst(owner, secret, 59_000_000, NOW))
        .as("a first app is confirmed just where no passkey was left")
        .isEqualTo(left.isEmpty());
  }

  private static List<PasskeyId> ids(List<Passkeys.Kept> keys) {
    return keys.stream().map(kept -> kept.passkey().id()).toList();
  }

  private SignIn prove(PersonId who) {
    Sealed secret = new Sealed(Fresh.account(), Fresh.digest());
    factors().propose(who, secret, UNTIL);
    factors().confirm(who, secret, 59_000_000, NOW);
    factors().propose(who, new Sealed(Fresh.account(), Fresh.digest()), UNTIL);
    passkeys().add(who, passkey());
    codes().replace(who, List.of(Fresh.digest()));
    SignIn signIn = new SignIn(Fresh.signIn(), who, NOW, NOW, "203.0.113.*");
    signIns().start(signIn);
    return signIn;
  }

  private static Passkeys.Kept passkey() {
    return new Passkeys.Kept(
        new Passkey(PasskeyId.of(Fresh.digest()), "desk key", NOW, Optional.empty()),
        Fresh.account(),
        new PasskeyKey(Fresh.digest(), false),
        0);
  }
}
