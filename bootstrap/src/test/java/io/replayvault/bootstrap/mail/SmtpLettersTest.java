package io.replayvault.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.replayvault.application.access.out.Letters;
import io.replayvault.application.access.out.LettersContract;
import io.replayvault.application.access.out.LettersUnavailable;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.bootstrap.configuration.Mail;
import io.replayvault.bootstrap.configuration.Mail.Login;
import io.replayvault.bootstrap.configuration.Mail.Tls;
import io.replayvault.domain.access.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class SmtpLettersTest extends LettersContract {
  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

  @RegisterExtension
  final GreenMailExtension server =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir Path folder;

  @Override
  protected Letters letters() {
    return letters(Optional.empty(), Tls.NONE);
  }

  @Override
  protected List<Letters.Letter> receivedBy(EmailAddress address) {
    return Stream.of(server.getReceivedMessages())
        .filter(message -> isTo(message, address))
        .map(SmtpLettersTest::letter)
        .toList();
  }

  @Test
  void a_letter_names_its_sender_and_says_that_no_person_wrote_it() throws MessagingException {
    letters().send(Fresh.email(), new Letters.Letter("subject", "text\n"));
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getFrom()).extracting(Object::toString).containsExactly("rv@shop.example");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getSentDate().toInstant()).isEqualTo(NOW);
  }

  @Test
  void it_signs_in_where_the_server_wants_that() throws IOException {
    server.setUser("vault", "the password");
    Path file = Files.writeString(folder.resolve("password"), "the password\n");
    EmailAddress address = Fresh.email();
    letters(Optional.of(new Login("vault", file)), Tls.NONE)
        .send(address, new Letters.Letter("subject", "text\n"));
    assertThat(receivedBy(address)).hasSize(1);
    Path wrong = Files.writeString(folder.resolve("wrong"), "wrong");
    assertThatThrownBy(
            () ->
                letters(Optional.of(new Login("vault", wrong)), Tls.NONE)
                    .send(address, new Letters.Letter("subject", "text\n")))
        .isInstanceOf(LettersUnavailable.class);
  }

  @Test
  void to_a_server_that_speaks_no_tls_nothing_is_sent_where_tls_is_wanted() {
    EmailAddress address = Fresh.email();
    for (Tls tls : List.of(Tls.STARTTLS, Tls.IMPLICIT)) {
      assertThatThrownBy(
              () ->
                  letters(Optional.empty(), tls)
                      .send(address, new Letters.Letter("subject", "text\n")))
          .isInstanceOf(LettersUnavailable.class);
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_failure_tells_neither_address_nor_text() {
    Letters letters = letters();
    EmailAddress address = Fresh.email();
    server.stop();
    assertThatThrownBy(() -> letters.send(address, new Letters.Letter("subject", "secret")))
        .isInstanceOf(LettersUnavailable.class)
        .hasNoCause()
        .message()
        .doesNotContain(address.value(), "secret", "127.0.0.1");
  }

  private Letters letters(Optional<Login> login, Tls tls) {
    int port = server.getSmtp().getPort();
    return new SmtpLetters(new Mail("127.0.0.1", port, login, "rv@shop.example", tls), () -> NOW);
  }

  private static boolean isTo(MimeMessage message, EmailAddress address) {
    try {
      return Stream.of(message.getAllRecipients())
          .anyMatch(to -> to.toString().equals(address.value()));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static Letters.Letter letter(MimeMessage message) {
    try {
      byte[] text = message.getInputStream().readAllBytes();
      return new Letters.Letter(
          message.getSubject(), new String(text, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
