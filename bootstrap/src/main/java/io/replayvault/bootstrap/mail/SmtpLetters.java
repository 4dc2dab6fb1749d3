package io.replayvault.bootstrap.mail;

import io.replayvault.application.access.out.Letters;
import io.replayvault.application.access.out.LettersUnavailable;
import io.replayvault.bootstrap.configuration.Mail;
import io.replayvault.bootstrap.configuration.Mail.Login;
import io.replayvault.bootstrap.configuration.Mail.Tls;
import io.replayvault.domain.access.EmailAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;

/**
 * {@link Letters} by SMTP, a connection for each letter. Failures are told by their kind alone: the
 * library's messages name addresses.
 */
public final class SmtpLetters implements Letters {
  private static final String PATIENCE_MILLIS = "10000";

  private final Mail mail;
  private final InstantSource clock;

  public SmtpLetters(Mail mail, InstantSource clock) {
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public void send(EmailAddress to, Letter letter) {
    try {
      Session session = Session.getInstance(properties(mail.tls(), to));
      deliver(session, message(session, to, letter));
    } catch (MessagingException | IOException e) {
      throw new LettersUnavailable(
          "the mail server took no letter: " + e.getClass().getSimpleName());
    }
  }

  private void deliver(Session session, MimeMessage message)
      throws MessagingException, IOException {
    try (Transport transport = session.getTransport("smtp")) {
      if (mail.login().isPresent()) {
        Login login = mail.login().get();
        String password = Files.readString(login.passwordFile()).strip();
        transport.connect(mail.host(), mail.port(), login.user(), password);
      } else {
        transport.connect(mail.host(), mail.port(), null, null);
      }
      Address[] recipients = message.getAllRecipients();
      transport.sendMessage(message, recipients);
    }
  }

  /** Text by a data source: what would be handed over as an object needs a look-up of handlers. */
  private MimeMessage message(Session session, EmailAddress to, Letter letter)
      throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(mail.from(), true));
    message.setRecipient(RecipientType.TO, new InternetAddress(to.value(), true));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    byte[] text = letter.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    message.setDataHandler(
        new DataHandler(new ByteArrayDataSource(text, "text/plain; charset=UTF-8")));
    message.setHeader("Content-Transfer-Encoding", "base64");
    message.saveChanges();
    return message;
  }

  private static Properties properties(Tls tls, EmailAddress to) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(to.value());
    properties.setProperty("mail.mime.allowutf8", String.valueOf(!ascii));
    switch (tls) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    return properties;
  }
}
