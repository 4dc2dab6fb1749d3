package io.replayvault.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.replayvault.application.access.SendRequestLetters;
import io.replayvault.application.access.in.RequestPerson;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Office;
import io.replayvault.bootstrap.configuration.Mail;
import io.replayvault.bootstrap.configuration.Mail.Tls;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clause E4 as it arrives by e-mail. */
final class RequestLettersByMailTest {
  @RegisterExtension
  final GreenMailExtension server =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Test
  void requester_and_customer_success_each_get_one_that_names_nobody() throws Exception {
    Office office = new Office();
    EmailAddress wanted = Fresh.email();
    office.request.request(
        office.contact,
        Optional.empty(),
        new RequestPerson.Command(
            new Wish.Add(
                "Aiko Unmentioned",
                wanted,
                new Terms(Role.STANDARD_USER, new Scope.WholeAccount(), Features.NONE, false)),
            "why"));
    SendRequestLetters send =
        new SendRequestLetters(
            office.letters,
            office.people,
            account -> "Harbour Insurance",
            new SmtpLetters(
                new Mail(
                    "127.0.0.1",
                    server.getSmtp().getPort(),
                    Optional.empty(),
                    "rv@shop.example",
                    Tls.NONE),
                office.world.clock),
            "https://console.example",
            office.world.clock);
    while (send.next()) {}
    MimeMessage[] arrived = server.getReceivedMessages();
    assertThat(Stream.of(arrived).map(RequestLettersByMailTest::recipient))
        .containsExactlyInAnyOrder(
            office.contact.person().email().value(), office.success.person().email().value());
    for (MimeMessage message : arrived) {
      assertThat(message.getSubject()).contains("made", "提出されました");
      assertThat(text(message))
          .contains("https://console.example/requests", "Harbour Insurance")
          .doesNotContain("Aiko", wanted.value());
    }
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage message) throws IOException {
    try {
      return new String(message.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
