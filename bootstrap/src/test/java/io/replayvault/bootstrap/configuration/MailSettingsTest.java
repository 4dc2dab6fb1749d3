package io.replayvault.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.bootstrap.configuration.Mail.Login;
import io.replayvault.bootstrap.configuration.Mail.Tls;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MailSettingsTest {
  private final Map<String, String> set = new HashMap<>();

  @Test
  void without_a_host_there_is_no_mail_server() {
    set.put("replayvault.mail.from", "vault@example.com");
    assertThat(read()).isEmpty();
  }

  @Test
  void a_mail_server_is_spoken_to_over_tls_unless_told_otherwise() {
    mailServer("mail.internal");
    assertThat(read())
        .contains(
            new Mail("mail.internal", 587, Optional.empty(), "vault@example.com", Tls.STARTTLS));
  }

  @ParameterizedTest
  @CsvSource({"starttls,587", "implicit,465", "NONE,25"})
  void each_way_has_a_port_of_its_own(String tls, int port) {
    mailServer("127.0.0.1");
    set.put("replayvault.mail.tls", tls);
    assertThat(read().orElseThrow().port()).isEqualTo(port);
    set.put("replayvault.mail.port", "2525");
    assertThat(read().orElseThrow().port()).isEqualTo(2525);
  }

  @Test
  void a_name_goes_with_the_file_of_its_password() {
    mailServer("mail.internal");
    set.put("replayvault.mail.user", "vault");
    assertThat(refused()).containsExactly("REPLAYVAULT_MAIL_PASSWORD_FILE");
    set.put("replayvault.mail.password.file", "/run/secrets/mail");
    assertThat(read().orElseThrow().login())
        .contains(new Login("vault", Path.of("/run/secrets/mail")));
    set.remove("replayvault.mail.user");
    assertThat(refused()).containsExactly("REPLAYVAULT_MAIL_USER");
  }

  @Test
  void links_never_go_in_clear_to_another_host() {
    mailServer("mail.internal");
    set.put("replayvault.mail.tls", "none");
    assertThat(refused()).containsExactly("REPLAYVAULT_MAIL_TLS");
    set.put("replayvault.mail.tls", "perhaps");
    assertThat(refused()).containsExactly("REPLAYVAULT_MAIL_TLS");
  }

  @Test
  void letters_need_a_sender() {
    set.put("replayvault.mail.host", "mail.internal");
    assertThat(refused()).containsExactly("REPLAYVAULT_MAIL_FROM");
    set.put("replayvault.mail.from", "nobody");
    assertThat(refused()).containsExactly("REPLAYVAULT_MAIL_FROM");
  }

  private void mailServer(String host) {
    set.put("replayvault.mail.host", host);
    set.put("replayvault.mail.from", "vault@example.com");
  }

  private Optional<Mail> read() {
    SettingSource source = source();
    Optional<Mail> mail = new MailReader(source).read();
    assertThat(source.problems()).isEmpty();
    return mail;
  }

  private List<String> refused() {
    SettingSource source = source();
    new MailReader(source).read();
    return source.problems().stream().map(SettingProblem::setting).toList();
  }

  private SettingSource source() {
    return new SettingSource(property -> Optional.ofNullable(set.get(property)));
  }
}
