package io.replayvault.application.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.out.InMemoryLetters;
import io.replayvault.application.access.out.Letters;
import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.ReviewRoom;
import io.replayvault.application.review.out.ReviewLetters.News;
import io.replayvault.application.review.out.ReviewLetters.Notice;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SendReviewLettersTest {
  private final ReviewRoom room = new ReviewRoom(Instant.parse("2026-11-01T00:10:00Z"));
  private final Caller admin = room.added(Role.ADMIN_USER, Standing.USUAL);
  private final InMemoryLetters received = new InMemoryLetters();
  private final SendReviewLetters send =
      new SendReviewLetters(
          room.letters,
          room.people,
          account -> "Harbour Insurance",
          room.watch.over(Letters.class, received),
          "https://console.example",
          room.clock);

  @Test
  void each_letter_is_in_both_languages_and_about_nobody() {
    for (News news : News.values()) {
      keep(admin, news);
    }
    while (send.next()) {}
    List<Letter> letters = received.receivedBy(admin.person().email());
    assertThat(letters).hasSize(News.values().length);
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(letter.subject()).contains("2026-10", "2026年10月分").doesNotContain("\n");
              assertThat(letter.text())
                  .contains(
                      "https://console.example/access-reviews", "Harbour Insurance", "アクセスレビュー")
                  .doesNotContain(admin.person().name(), admin.person().id().value(), "%");
            });
    assertThat(letters).extracting(Letter::subject).doesNotHaveDuplicates();
  }

  @Test
  void a_letter_that_was_not_taken_waits() {
    keep(admin, News.OPENED);
    room.watch.before("Letters.send", Outage::strike);
    assertThatThrownBy(send::next).isInstanceOf(Outage.class);
    assertThat(send.next()).isFalse();
    room.clock.move(Duration.ofMinutes(2));
    assertThat(send.next()).isTrue();
    assertThat(received.receivedBy(admin.person().email())).hasSize(1);
  }

  @Test
  void whoever_is_no_longer_active_gets_none() {
    Caller gone = room.added(Role.ADMIN_USER, Standing.REVOKED);
    keep(gone, News.WARNED);
    assertThat(send.next()).isTrue();
    assertThat(room.letters.waiting()).isEmpty();
    assertThat(received.receivedBy(gone.person().email())).isEmpty();
  }

  private void keep(Caller whom, News news) {
    room.letters.keep(
        List.of(new Notice(whom.person().id(), room.account, YearMonth.of(2026, 10), news)),
        room.clock.instant());
  }
}
