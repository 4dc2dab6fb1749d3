package io.replayvault.application.review.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.review.out.ReviewLetters.News;
import io.replayvault.application.review.out.ReviewLetters.Notice;
import io.replayvault.application.review.out.ReviewLetters.Waiting;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ReviewLetters} promises; nothing waits in them at first. */
public abstract class ReviewLettersContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final Instant AGAIN = NOW.plusSeconds(60);

  protected abstract ReviewLetters letters();

  @Test
  void what_is_kept_waits_at_once_in_its_order() {
    Notice first = notice(News.OPENED);
    Notice second = notice(News.WARNED);
    letters().keep(List.of(first, second), NOW);
    assertThat(letters().next(NOW.minusMillis(1), AGAIN)).isEmpty();
    assertThat(letters().next(NOW, AGAIN).map(Waiting::notice)).contains(first);
    assertThat(letters().next(NOW, AGAIN).map(Waiting::notice)).contains(second);
    assertThat(letters().next(NOW, AGAIN)).isEmpty();
  }

  @Test
  void what_was_given_out_waits_again_only_later() {
    letters().keep(List.of(notice(News.ENDED)), NOW);
    Waiting first = letters().next(NOW, AGAIN).orElseThrow();
    assertThat(letters().next(AGAIN.minusMillis(1), AGAIN)).isEmpty();
    assertThat(letters().next(AGAIN, AGAIN.plusSeconds(60))).contains(first);
  }

  @Test
  void what_is_done_waits_no_more() {
    letters().keep(List.of(notice(News.KEPT)), NOW);
    Waiting letter = letters().next(NOW, AGAIN).orElseThrow();
    letters().done(letter);
    letters().done(letter);
    assertThat(letters().next(AGAIN, AGAIN)).isEmpty();
  }

  @Test
  void after_a_day_a_letter_is_not_sent_any_more() {
    letters().keep(List.of(notice(News.OPENED)), NOW);
    Instant day = NOW.plus(ReviewLetters.STALE_AFTER);
    assertThat(letters().next(day, day.plusSeconds(60))).isEmpty();
    letters().keep(List.of(), day);
    assertThat(letters().next(NOW, AGAIN)).isEmpty();
  }

  @Test
  void of_those_who_ask_at_once_each_gets_another() {
    letters().keep(Stream.generate(() -> notice(News.OPENED)).limit(Race.RUNNERS).toList(), NOW);
    List<Optional<Waiting>> given = Race.run(runner -> letters().next(NOW, AGAIN));
    assertThat(given.stream().flatMap(Optional::stream).map(Waiting::id)).doesNotHaveDuplicates();
  }

  private static Notice notice(News news) {
    return new Notice(Fresh.person(), Fresh.account(), YearMonth.of(2026, 10), news);
  }
}
