package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.BreakGlass.Command;
import io.replayvault.application.access.out.InMemoryLetters;
import io.replayvault.application.access.out.Letters;
import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.SupportRoom;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SendBreakGlassNoticesTest {
  private final SupportRoom room = new SupportRoom();
  private final EmailAddress email = room.office.contact.person().email();
  private final InMemoryLetters received = new InMemoryLetters();
  private final SendBreakGlassNotices send =
      new SendBreakGlassNotices(
          room.notices,
          room.grants,
          room.office.watch.over(Letters.class, received),
          "https://console.example",
          room.clock);

  @Test
  void a_letter_in_both_languages_says_where_everything_is_listed_and_not_why() {
    open();
    assertThat(send.next()).isTrue();
    Letter letter = received.receivedBy(email).getFirst();
    assertThat(letter.subject()).contains("emergency", "緊急");
    assertThat(letter.text())
        .contains("https://console.example/support-access", "without your approval", "承認")
        .contains("named contact can also end", "指定連絡担当者が行います")
        .doesNotContain("%", "The shop is down");
    assertThat(send.next()).isFalse();
  }

  @Test
  void what_was_not_taken_is_sent_again_later() {
    open();
    room.office.watch.before("Letters.send", Outage::strike);
    assertThatThrownBy(send::next).isInstanceOf(Outage.class);
    assertThat(send.next()).isFalse();
    room.clock.move(Duration.ofMinutes(2));
    assertThat(send.next()).isTrue();
    assertThat(received.receivedBy(email)).hasSize(1);
  }

  @Test
  void what_is_not_open_yet_is_told_when_it_is() {
    room.notices.announce(Fresh.supportGrant(), Set.of(email), room.clock.instant());
    assertThat(send.next()).isTrue();
    assertThat(received.receivedBy(email)).isEmpty();
    room.clock.move(Duration.ofMinutes(2));
    assertThat(send.next()).isTrue();
  }

  private void open() {
    room.breakGlass.open(
        room.support,
        Optional.empty(),
        new Command(new Scope.WholeAccount(), "The shop is down", Duration.ofMinutes(5)));
  }
}
