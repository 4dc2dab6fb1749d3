package io.replayvault.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditReceiverContract;
import io.replayvault.application.audit.out.ReceiverUnavailable;
import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import io.replayvault.bootstrap.configuration.AuditStreams.Webhook;
import io.replayvault.tls.Issued;
import io.replayvault.tls.TestCertificates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audit records go to no server but the one that was named (clauses F1, F3; RFC 5425). */
final class SecuredSyslogReceiverTest {
  private static final Instant HOOK_TIME = Instant.parse("2026-11-24T09:00:01Z");

  @TempDir static Path folder;

  private static TestCertificates issuer;
  private static Path trust;

  @BeforeAll
  static void issue() throws IOException {
    issuer = TestCertificates.in(folder);
    trust = Files.writeString(folder.resolve("ca.pem"), Issued.pem(List.of(issuer.issuer())));
  }

  @Test
  void the_named_server_gets_each_record_over_tls() throws Exception {
    try (SecuredFrames server = new SecuredFrames(issuer.issue("right"))) {
      send(server.address(Optional.of(trust)));
      server.awaitConnection();
      assertThat(server.messages()).hasSize(1).allMatch(text -> text.contains("\"n\":7"));
    }
  }

  @Test
  void a_certificate_for_another_name_is_refused() throws Exception {
    assertRefused(issuer.issue("elsewhere", "-ext", "san=dns:logs.example"), Optional.of(trust));
  }

  @Test
  void a_name_that_stands_in_the_subject_alone_is_refused() throws Exception {
    assertRefused(issuer.issue("localhost", "-ext", "san=dns:logs.example"), Optional.of(trust));
  }

  @Test
  void a_certificate_of_a_stranger_is_refused() throws Exception {
    TestCertificates stranger =
        TestCertificates.in(Files.createDirectory(folder.resolve("stranger")));
    assertRefused(stranger.issue("right"), Optional.of(trust));
  }

  @Test
  void a_certificate_that_has_ended_is_refused() throws Exception {
    assertRefused(
        issuer.issue(
            "ended", "-ext", TestCertificates.LOCAL_NAMES, "-startdate", "-9d", "-validity", "3"),
        Optional.of(trust));
  }

  @Test
  void without_a_trusted_file_only_known_authorities_count() throws Exception {
    assertRefused(issuer.issue("unknown"), Optional.empty());
  }

  @Test
  void a_server_without_tls_is_told_nothing() throws Exception {
    try (TakenFrames plain = new TakenFrames()) {
      int port = plain.address().port();
      Syslog secured = new Syslog("localhost", port, true, Optional.of(trust));
      assertThatExceptionOfType(ReceiverUnavailable.class).isThrownBy(() -> send(secured));
    }
  }

  @Test
  void a_webhook_with_a_certificate_for_another_name_gets_nothing() throws Exception {
    Path key = Files.writeString(folder.resolve("key"), "of this test");
    Issued elsewhere = issuer.issue("hook", "-ext", "san=dns:siem.example");
    try (SecuredHook hook = new SecuredHook(elsewhere, "of this test", () -> HOOK_TIME)) {
      URI endpoint = hook.endpoint();
      WebhookReceiver receiver =
          new WebhookReceiver(new Webhook(endpoint, key, Optional.of(trust)), () -> HOOK_TIME);
      assertThatExceptionOfType(ReceiverUnavailable.class)
          .isThrownBy(() -> receiver.take(List.of(AuditReceiverContract.record(1, ""))));
      assertThat(hook.lines()).isEmpty();
    }
  }

  private static void assertRefused(Issued certificate, Optional<Path> trusted)
      throws IOException, GeneralSecurityException, InterruptedException {
    try (SecuredFrames server = new SecuredFrames(certificate)) {
      assertThatExceptionOfType(ReceiverUnavailable.class)
          .isThrownBy(() -> send(server.address(trusted)));
      server.awaitConnection();
      assertThat(server.messages()).isEmpty();
    }
  }

  private static void send(Syslog server) {
    new SyslogReceiver(server).take(List.of(AuditReceiverContract.record(7, "")));
  }
}
