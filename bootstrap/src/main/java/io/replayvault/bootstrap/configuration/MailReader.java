package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.Mail.Login;
import io.replayvault.bootstrap.configuration.Mail.Tls;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads which mail server takes letters, and refuses one that would carry links in clear. */
final class MailReader {
  private static final String HOST = "replayvault.mail.host";
  private static final String FROM = "replayvault.mail.from";
  private static final String USER = "replayvault.mail.user";
  private static final String PASSWORD = "replayvault.mail.password.file";
  private static final String TLS = "replayvault.mail.tls";

  private final SettingSource source;

  MailReader(SettingSource source) {
    this.source = source;
  }

  Optional<Mail> read() {
    return source.text(HOST).map(this::at);
  }

  private Mail at(String host) {
    Tls tls = tls(host);
    int port =
        source.port(
            "replayvault.mail.port", tls == Tls.IMPLICIT ? 465 : tls == Tls.NONE ? 25 : 587);
    return new Mail(host, port, login(), from(), tls);
  }

  private Tls tls(String host) {
    String text = source.text(TLS).orElse("starttls");
    Tls tls;
    try {
      tls = Tls.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      source.refuse(TLS, "is " + text, "set starttls, implicit or none");
      return Tls.STARTTLS;
    }
    if (tls == Tls.NONE && !Loopback.isLoopback(host)) {
      source.refuse(
          TLS,
          "is none for another host, so that one-time links would go in clear",
          "set starttls or implicit");
    }
    return tls;
  }

  private String from() {
    Optional<String> from = source.text(FROM);
    if (from.isEmpty() || !from.get().matches("[^@\\s]+@[^@\\s]+")) {
      source.refuse(FROM, "is no e-mail address", "set the sender's address of the letters");
    }
    return from.orElse("");
  }

  private Optional<Login> login() {
    Optional<String> user = source.text(USER);
    Optional<Path> password = source.path(PASSWORD);
    if (user.isPresent() != password.isPresent()) {
      source.refuse(
          user.isPresent() ? PASSWORD : USER,
          "is not set",
          "set both, or neither where the mail server asks for no name");
    }
    return user.flatMap(name -> password.map(file -> new Login(name, file)));
  }
}
