package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.out.InMemoryLetters;
import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.application.access.out.Letters;
import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.application.access.out.PasswordLinks.Taken;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SendInvitationsTest {
  private static final Pattern LINK =
      Pattern.compile("https://console\\.example/choose-password#token=([A-Za-z0-9_-]{43})\n");

  private final Doors doors = new Doors();
  private final InMemoryLetters received = new InMemoryLetters();
  private final PersonId person = Fresh.person();
  private final EmailAddress email = Fresh.email();
  private final SendInvitations send =
      new SendInvitations(
          doors.queue,
          new PasswordLinkTokens(doors.passwordLinks, doors.keyRoom.chance, doors.clock),
          doors.watch.over(Letters.class, received),
          "https://console.example",
          doors.clock);

  @ParameterizedTest
  @EnumSource(Occasion.class)
  void a_letter_in_both_languages_brings_the_link_that_works(Occasion occasion) {
    doors.invitations.invite(person, email, occasion);
    assertThat(send.next()).isTrue();
    Letter letter = received.receivedBy(email).getFirst();
    assertThat(letter.subject()).contains("password", "パスワード");
    assertThat(letter.text()).contains("password", "パスワード").doesNotContain("%");
    assertThat(doors.passwordLinks.take(hashIn(letter), doors.clock.instant()))
        .contains(
            new Taken(person, doors.clock.instant().plus(PasswordLinkTokens.lifetime(occasion))));
  }

  @Test
  void each_invitation_is_sent_once() {
    doors.invitations.invite(person, email, Occasion.ADDED);
    assertThat(send.next()).isTrue();
    assertThat(send.next()).isFalse();
    doors.clock.move(Duration.ofHours(1));
    assertThat(send.next()).isFalse();
    assertThat(received.receivedBy(email)).hasSize(1);
  }

  @Test
  void a_letter_that_was_not_taken_is_sent_again_later_with_another_link() {
    doors.invitations.invite(person, email, Occasion.RESET);
    doors.watch.after("Letters.send", Outage::strike);
    assertThatThrownBy(send::next).isInstanceOf(Outage.class);
    assertThat(send.next()).isFalse();
    doors.clock.move(Duration.ofMinutes(2));
    assertThat(send.next()).isTrue();
    assertThat(received.receivedBy(email)).hasSize(2);
    byte[] first = hashIn(received.receivedBy(email).get(0));
    byte[] second = hashIn(received.receivedBy(email).get(1));
    assertThat(doors.passwordLinks.take(first, doors.clock.instant())).isEmpty();
    assertThat(doors.passwordLinks.take(second, doors.clock.instant())).isPresent();
  }

  @Test
  void one_that_is_not_taken_keeps_no_other_waiting() {
    doors.invitations.invite(person, email, Occasion.RESET);
    doors.clock.move(Duration.ofSeconds(1));
    EmailAddress other = Fresh.email();
    doors.invitations.invite(Fresh.person(), other, Occasion.RESET);
    doors.watch.before("Letters.send", Outage::strike);
    assertThatThrownBy(send::next).isInstanceOf(Outage.class);
    assertThat(send.next()).isTrue();
    assertThat(received.receivedBy(other)).hasSize(1);
  }

  private static byte[] hashIn(Letter letter) {
    Matcher link = LINK.matcher(letter.text());
    assertThat(link.find()).isTrue();
    return LinkTokens.hash(link.group(1));
  }
}
