package io.replayvault.container;

import static io.replayvault.system.ApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.replayvault.system.ApiCaller;
import io.replayvault.system.AuthenticatorApp;
import io.replayvault.system.HostCommand;
import io.replayvault.system.RunningReplayVault;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clause F9 from end to end: locked, reset by Customer Success, and in again by a letter. */
final class UnlockByLetterIT {
  @RegisterExtension
  static final GreenMailExtension MAIL =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withPerMethodLifecycle(false);

  private static final long A_MINUTE = 60_000;
  private static final String SUE = "sue.success@vendor.example";
  private static final String SUES_PASSWORD = "sue has a phrase 42";
  private static final String NEXT_PASSWORD = "quite another phrase 43";

  private static RunningReplayVault vault;

  @BeforeAll
  static void a_vault_that_sends_letters_runs() throws IOException {
    vault =
        RunningReplayVault.start(
            Files.createTempDirectory("replayvault-unlock"),
            Map.of(
                "REPLAYVAULT_MAIL_HOST", "127.0.0.1",
                "REPLAYVAULT_MAIL_PORT", Integer.toString(MAIL.getSmtp().getPort()),
                "REPLAYVAULT_MAIL_TLS", "none",
                "REPLAYVAULT_MAIL_FROM", "rv@vendor.example"));
  }

  @AfterAll
  static void stop() {
    vault.close();
  }

  @Test
  void who_is_locked_chooses_another_password_by_a_letter_that_customer_success_sends()
      throws Exception {
    ApiCaller person = new ApiCaller(vault.console());
    for (int guess = 0; guess < 5; guess++) {
      assertThat(signIn(person, RunningReplayVault.EMAIL, "wrong guess 1").statusCode())
          .isEqualTo(401);
    }
    assertThat(signIn(person, RunningReplayVault.EMAIL, RunningReplayVault.PASSWORD).statusCode())
        .as("locked, though the password is right")
        .isEqualTo(401);

    ApiCaller success = customerSuccess();
    String id = idOf(json(200, success.get("/api/v1/people")));
    HttpResponse<String> reset = success.post("/api/v1/people/" + id + "/password-reset", "");
    assertThat(reset.statusCode()).isBetween(200, 204);
    assertThat(reset.body()).as("nobody but the person sees the link").doesNotContain("token");

    MimeMessage letter = awaited("choose another password", "パスワードを再設定してください");
    assertThat(letter.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly(RunningReplayVault.EMAIL);
    String text = (String) letter.getContent();
    assertThat(text)
        .contains("Your password was reset. Choose another one here:")
        .contains("パスワードがリセットされました。次のリンクから新しいパスワードを設定してください。")
        .contains("1 時間以内に一度だけ使えます");

    String choice = "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token(text), NEXT_PASSWORD);
    assertThat(person.post("/api/v1/password-links/accept", choice).statusCode()).isEqualTo(204);
    json(200, signIn(person, RunningReplayVault.EMAIL, NEXT_PASSWORD));
    JsonNode changes = json(200, person.get("/api/v1/audit?action=PASSWORD_RESET"));
    assertThat(changes.get("items").findValuesAsText("subject")).contains("person:" + id);
  }

  /** The letter whose subject says all of that; others reach the same address, some before it. */
  private static MimeMessage awaited(String... subject) throws MessagingException {
    for (int count = 1; MAIL.waitForIncomingEmail(A_MINUTE, count); count++) {
      for (MimeMessage letter : MAIL.getReceivedMessages()) {
        if (Stream.of(subject).allMatch(letter.getSubject()::contains)) {
          return letter;
        }
      }
    }
    throw new AssertionError("no letter says " + String.join(" / ", subject));
  }

  private static ApiCaller customerSuccess() {
    String printed =
        HostCommand.run(vault, "staff", SUE, "--duty", "customer-success", "--name", "Sue");
    ApiCaller success = new ApiCaller(vault.console());
    String choice =
        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token(printed), SUES_PASSWORD);
    assertThat(success.post("/api/v1/password-links/accept", choice).statusCode()).isEqualTo(204);
    json(202, signIn(success, SUE, SUES_PASSWORD));
    String secret = json(200, success.post("/api/v1/me/second-factor", "")).get("secret").asText();
    String code = "{\"code\":\"%s\"}".formatted(AuthenticatorApp.code(secret));
    json(200, success.post("/api/v1/me/second-factor/confirm", code));
    return success;
  }

  private static String idOf(JsonNode people) {
    return StreamSupport.stream(people.get("items").spliterator(), false)
        .filter(one -> one.get("email").asText().equals(RunningReplayVault.EMAIL))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asText();
  }

  private static String token(String text) {
    String from = text.substring(text.indexOf("#token=") + "#token=".length());
    return from.lines().findFirst().orElseThrow().strip();
  }

  private static HttpResponse<String> signIn(ApiCaller caller, String email, String password) {
    return caller.post(
        "/api/v1/sign-in", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
  }
}
