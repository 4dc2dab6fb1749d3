package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link RecoveryCodes} promises. */
public abstract class RecoveryCodesContract {
  private final PersonId person = Fresh.person();
  private final byte[] one = Fresh.digest();
  private final byte[] two = Fresh.digest();

  /** The codes under test; asked twice, it may answer as two nodes on the same store. */
  protected abstract RecoveryCodes codes();

  @Test
  void a_code_is_used_once() {
    codes().replace(person, List.of(one, two));
    assertThat(codes().use(person, one)).isTrue();
    assertThat(codes().use(person, one)).isFalse();
    assertThat(codes().left(person)).isEqualTo(1);
    assertThat(codes().use(person, two)).isTrue();
  }

  @Test
  void of_eight_who_use_a_code_at_once_one_does() {
    codes().replace(person, List.of(one, two));
    assertThat(Race.run(runner -> codes().use(person, one))).containsOnlyOnce(true);
    assertThat(codes().left(person)).isEqualTo(1);
  }

  @Test
  void what_was_never_given_or_is_somebody_else_s_is_worth_nothing() {
    codes().replace(person, List.of(one));
    assertThat(codes().use(person, two)).isFalse();
    assertThat(codes().use(Fresh.person(), one)).isFalse();
    assertThat(codes().left(Fresh.person())).isZero();
  }

  @Test
  void others_take_the_place_of_all_and_none_removes_them() {
    codes().replace(person, List.of(one));
    codes().replace(person, List.of(two));
    assertThat(codes().use(person, one)).isFalse();
    assertThat(codes().left(person)).isEqualTo(1);
    codes().replace(person, List.of());
    assertThat(codes().use(person, two)).isFalse();
    assertThat(codes().left(person)).isZero();
  }
}
