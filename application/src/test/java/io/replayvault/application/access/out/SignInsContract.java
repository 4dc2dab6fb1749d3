package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.SignInStage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link SignIns} promises. */
public abstract class SignInsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  private static final SignInProof PROVED = SignInProof.secondFactor(NOW.plusSeconds(90));

  private final SignIn signIn = new SignIn(Fresh.signIn(), Fresh.person(), NOW, NOW, "203.0.113.*");

  /** The store under test. */
  protected abstract SignIns signIns();

  @Test
  void a_started_sign_in_is_found() {
    signIns().start(signIn);
    assertThat(signIns().find(signIn.id())).contains(signIn);
  }

  @Test
  void one_that_never_was_is_not_found() {
    assertThat(signIns().find(Fresh.signIn())).isEmpty();
  }

  @Test
  void times_are_cut_to_the_millisecond() {
    SignIn precise =
        new SignIn(
            signIn.id(),
            signIn.person(),
            NOW.plusNanos(999_999),
            NOW.plusNanos(999_999),
            signIn.maskedAddress());
    signIns().start(precise);
    assertThat(signIns().find(signIn.id())).contains(signIn);
  }

  @Test
  void a_use_is_noted() {
    signIns().start(signIn);
    signIns().use(signIn.id(), NOW.plusSeconds(60));
    assertThat(signIns().find(signIn.id()))
        .contains(
            new SignIn(signIn.id(), signIn.person(), NOW, NOW.plusSeconds(60), "203.0.113.*"));
  }

  @Test
  void a_use_that_arrives_late_does_not_turn_time_back() {
    signIns().start(signIn);
    signIns().use(signIn.id(), NOW.plusSeconds(60));
    signIns().use(signIn.id(), NOW.plusSeconds(59));
    assertThat(signIns().find(signIn.id()).orElseThrow().lastUsedAt())
        .isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void an_ended_sign_in_is_not_found_and_no_use_brings_it_back() {
    signIns().start(signIn);
    signIns().end(signIn.id());
    assertThat(signIns().find(signIn.id())).isEmpty();
    signIns().use(signIn.id(), NOW.plusSeconds(60));
    assertThat(signIns().find(signIn.id())).isEmpty();
  }

  @Test
  void ending_twice_changes_nothing() {
    signIns().start(signIn);
    signIns().end(signIn.id());
    assertThatCode(() -> signIns().end(signIn.id())).doesNotThrowAnyException();
  }

  @Test
  void ending_one_leaves_the_person_s_others() {
    SignIn other = new SignIn(Fresh.signIn(), signIn.person(), NOW, NOW, "-");
    signIns().start(signIn);
    signIns().start(other);
    signIns().end(signIn.id());
    assertThat(signIns().find(other.id())).contains(other);
  }

  @Test
  void ending_the_others_leaves_that_one_and_everybody_else_s() {
    SignIn other = new SignIn(Fresh.signIn(), signIn.person(), NOW, NOW, "-");
    SignIn stranger = new SignIn(Fresh.signIn(), Fresh.person(), NOW, NOW, "-");
    signIns().start(signIn);
    signIns().start(other);
    signIns().start(stranger);
    signIns().endOthers(signIn.person(), signIn.id());
    assertThat(signIns().find(signIn.id())).contains(signIn);
    assertThat(signIns().find(other.id())).isEmpty();
    assertThat(signIns().find(stranger.id())).contains(stranger);
    signIns().endOthers(signIn.person(), Fresh.signIn());
    assertThat(signIns().find(signIn.id())).isEmpty();
  }

  @Test
  void all_of_a_person_are_listed_and_nobody_else_s() {
    SignIn other = new SignIn(Fresh.signIn(), signIn.person(), NOW, NOW, "-");
    signIns().start(signIn);
    signIns().start(other);
    signIns().start(new SignIn(Fresh.signIn(), Fresh.person(), NOW, NOW, "-"));
    assertThat(signIns().of(signIn.person())).containsExactlyInAnyOrder(signIn, other);
    assertThat(signIns().of(Fresh.person())).isEmpty();
  }

  @Test
  void ending_all_of_a_person_ends_nobody_else_s() {
    SignIn stranger = new SignIn(Fresh.signIn(), Fresh.person(), NOW, NOW, "-");
    signIns().start(signIn);
    signIns().start(new SignIn(Fresh.signIn(), signIn.person(), NOW, NOW, "-"));
    signIns().start(stranger);
    signIns().endAll(signIn.person());
    assertThat(signIns().of(signIn.person())).isEmpty();
    assertThat(signIns().find(signIn.id())).isEmpty();
    assertThat(signIns().find(stranger.id())).contains(stranger);
  }

  @Test
  void a_renamed_sign_in_is_found_by_its_new_id_alone_with_what_it_proved() {
    SignInId renamed = Fresh.signIn();
    signIns().start(signIn);
    assertThat(signIns().rename(signIn.id(), renamed, PROVED)).isTrue();
    assertThat(signIns().find(signIn.id())).isEmpty();
    assertThat(signIns().find(renamed)).contains(signIn.proved(renamed, PROVED));
    assertThat(signIns().find(renamed).orElseThrow().lastUsedAt()).isEqualTo(PROVED.at());
  }

  @Test
  void renaming_an_ended_sign_in_does_not_bring_it_back() {
    SignInId renamed = Fresh.signIn();
    signIns().start(signIn);
    signIns().end(signIn.id());
    assertThat(signIns().rename(signIn.id(), renamed, PROVED)).isFalse();
    assertThat(signIns().find(renamed)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = SignInStage.class,
      names = {"SECOND_FACTOR_OWED", "ENROLMENT_OWED"})
  void one_that_owes_something_is_kept_as_such_and_not_used_until_it_proved_it(SignInStage stage) {
    SignIn owing =
        new SignIn(Fresh.signIn(), Fresh.person(), NOW, NOW, "-", SignInProof.password(stage, NOW));
    signIns().start(owing);
    signIns().use(owing.id(), NOW.plusSeconds(60));
    assertThat(signIns().find(owing.id())).contains(owing);
    assertThat(signIns().of(owing.person())).containsExactly(owing);
    SignInId complete = Fresh.signIn();
    assertThat(signIns().rename(owing.id(), complete, PROVED)).isTrue();
    assertThat(signIns().find(complete)).contains(owing.proved(complete, PROVED));
  }

  @Test
  void those_that_were_neither_started_nor_used_since_are_forgotten() {
    Instant then = Instant.parse("2020-02-02T02:02:02.020Z");
    SignIn past = new SignIn(Fresh.signIn(), Fresh.person(), then, then, "-");
    SignIn used = new SignIn(Fresh.signIn(), Fresh.person(), then, then, "-");
    SignIn owing =
        new SignIn(
            Fresh.signIn(),
            Fresh.person(),
            then,
            then,
            "-",
            SignInProof.password(SignInStage.SECOND_FACTOR_OWED, then));
    signIns().start(past);
    signIns().start(used);
    signIns().start(owing);
    signIns().use(used.id(), then.plusMillis(1));
    assertThat(forgotten(then)).isZero();
    assertThat(forgotten(then.plusMillis(1))).isEqualTo(2);
    assertThat(signIns().find(past.id())).isEmpty();
    assertThat(signIns().find(owing.id())).isEmpty();
    assertThat(signIns().find(used.id())).isPresent();
    assertThat(forgotten(then.plusMillis(2))).isEqualTo(1);
  }

  @Test
  void no_more_are_forgotten_at_once_than_was_asked_for() {
    Instant then = Instant.parse("2019-02-02T02:02:02.020Z");
    for (int i = 0; i < 5; i++) {
      signIns().start(new SignIn(Fresh.signIn(), signIn.person(), then, then, "-"));
    }
    assertThat(signIns().forget(then.plusSeconds(1), 3)).isEqualTo(3);
    assertThat(signIns().of(signIn.person())).hasSize(2);
    assertThat(signIns().forget(then.plusSeconds(1), 3)).isEqualTo(2);
    assertThat(signIns().of(signIn.person())).isEmpty();
  }

  private int forgotten(Instant before) {
    return signIns().forget(before, 1_000);
  }

  @Test
  void all_complete_ones_of_a_person_are_asked_for_the_factor_until_they_are_renamed() {
    SignInProof before = SignInProof.secondFactor(NOW.plusSeconds(5));
    SignIn proved =
        new SignIn(Fresh.signIn(), signIn.person(), NOW, NOW.plusSeconds(6), "-", before);
    SignIn stranger = new SignIn(Fresh.signIn(), Fresh.person(), NOW, NOW, "-");
    List.of(signIn, proved, stranger).forEach(each -> signIns().start(each));
    signIns().askFactor(signIn.person(), NOW.plusSeconds(60));
    assertThat(signIns().of(signIn.person()))
        .containsExactlyInAnyOrder(signIn.asked(), proved.asked());
    assertThat(signIns().find(stranger.id())).contains(stranger);
    signIns().use(proved.id(), NOW.plusSeconds(90));
    signIns().askFactor(signIn.person(), NOW.plus(SignIn.IDLE_LIMIT));
    assertThat(signIns().find(proved.id())).contains(proved.asked());
    SignInId renamed = Fresh.signIn();
    assertThat(signIns().rename(proved.id(), renamed, PROVED)).isTrue();
    assertThat(signIns().find(renamed)).contains(proved.asked().proved(renamed, PROVED));
    signIns().use(renamed, NOW.plusSeconds(120));
    assertThat(signIns().find(renamed).orElseThrow().lastUsedAt()).isEqualTo(NOW.plusSeconds(120));
  }

  @Test
  void an_idle_one_ends_when_the_factor_is_asked_for_and_one_that_owes_stays() {
    SignIn owing =
        new SignIn(
            Fresh.signIn(),
            signIn.person(),
            NOW,
            NOW,
            "-",
            SignInProof.password(SignInStage.SECOND_FACTOR_OWED, NOW));
    signIns().start(signIn);
    signIns().start(owing);
    signIns().askFactor(signIn.person(), NOW.plus(SignIn.IDLE_LIMIT));
    assertThat(signIns().of(signIn.person())).containsExactly(owing);
  }

  @Test
  void of_eight_who_rename_one_at_once_one_does() {
    signIns().start(signIn);
    assertThat(Race.run(runner -> signIns().rename(signIn.id(), Fresh.signIn(), PROVED)))
        .containsOnlyOnce(true);
    assertThat(signIns().of(signIn.person())).hasSize(1);
  }
}
