package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.PersonLetters.News;
import io.replayvault.application.access.out.PersonLetters.Notice;
import io.replayvault.application.access.out.PersonLetters.Waiting;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link PersonLetters} promises; nothing waits in them at first. */
public abstract class PersonLettersContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final Instant AGAIN = NOW.plusSeconds(60);

  protected abstract PersonLetters letters();

  @Test
  void what_is_kept_waits_at_once_in_its_order() {
    List<Notice> all = Arrays.stream(News.values()).map(PersonLettersContract::notice).toList();
    letters().keep(all, NOW);
    assertThat(letters().next(NOW.minusMillis(1), AGAIN)).isEmpty();
    for (Notice notice : all) {
      assertThat(letters().next(NOW, AGAIN).map(Waiting::notice)).contains(notice);
    }
    assertThat(letters().next(NOW, AGAIN)).isEmpty();
  }

  @Test
  void what_was_given_out_waits_again_only_later() {
    letters().keep(List.of(notice(News.LOCKED)), NOW);
    Waiting first = letters().next(NOW, AGAIN).orElseThrow();
    assertThat(letters().next(AGAIN.minusMillis(1), AGAIN)).isEmpty();
    assertThat(letters().next(AGAIN, AGAIN.plusSeconds(60))).contains(first);
  }

  @Test
  void what_is_done_waits_no_more() {
    letters().keep(List.of(notice(News.TOKEN_MADE)), NOW);
    Waiting letter = letters().next(NOW, AGAIN).orElseThrow();
    letters().done(letter);
    letters().done(letter);
    assertThat(letters().next(AGAIN, AGAIN)).isEmpty();
  }

  @Test
  void after_a_day_a_letter_is_not_sent_any_more() {
    letters().keep(List.of(notice(News.FACTOR_ADDED)), NOW);
    Instant day = NOW.plus(PersonLetters.STALE_AFTER);
    assertThat(letters().next(day, day.plusSeconds(60))).isEmpty();
    letters().keep(List.of(), day);
    assertThat(letters().next(NOW, AGAIN)).isEmpty();
  }

  @Test
  void of_those_who_ask_at_once_each_gets_another() {
    letters().keep(Stream.generate(() -> notice(News.NEW_PLACE)).limit(Race.RUNNERS).toList(), NOW);
    List<Optional<Waiting>> given = Race.run(runner -> letters().next(NOW, AGAIN));
    assertThat(given.stream().flatMap(Optional::stream).map(Waiting::id)).doesNotHaveDuplicates();
  }

  @Test
  void what_somebody_knows_is_theirs_alone_and_stays() {
    PersonId person = Fresh.person();
    assertThat(letters().isAnyKnown(person, "place ")).isFalse();
    letters().know(person, "place 192.0.2.*", NOW);
    letters().know(person, "place 192.0.2.*", AGAIN);
    assertThat(letters().isKnown(person, "place 192.0.2.*")).isTrue();
    assertThat(letters().isKnown(person, "place 192.0.2")).isFalse();
    assertThat(letters().isAnyKnown(person, "place ")).isTrue();
    assertThat(letters().isAnyKnown(person, "lock ")).isFalse();
    assertThat(letters().isAnyKnown(person, "p%")).isFalse();
    assertThat(letters().isKnown(Fresh.person(), "place 192.0.2.*")).isFalse();
  }

  @Test
  void what_was_known_before_then_is_forgotten_so_many_at_a_time() {
    PersonId person = Fresh.person();
    for (int i = -3; i < 2; i++) {
      letters().know(person, "place 192.0.2." + i, NOW.plusMillis(i));
    }
    letters().know(person, "place 192.0.2.-1", AGAIN);
    assertThat(letters().forgetKnown(NOW, 2)).isEqualTo(2);
    assertThat(letters().forgetKnown(NOW, 2)).isEqualTo(1);
    assertThat(letters().forgetKnown(NOW, 2)).isZero();
    assertThat(letters().isKnown(person, "place 192.0.2.-1")).isFalse();
    assertThat(letters().isKnown(person, "place 192.0.2.0")).isTrue();
    assertThat(letters().isKnown(person, "place 192.0.2.1")).isTrue();
  }

  private static Notice notice(News news) {
    return new Notice(Fresh.person(), Fresh.account(), news, "about " + news);
  }
}
