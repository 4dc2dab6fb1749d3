package io.replayvault.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsolePage;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.VaultDatabase;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passkeys between a real browser's authenticator and the real server (ADR-0051, clause H4). */
final class PasskeysIT {
  private static final String AUTHENTICATOR =
      """
      {"options":{"protocol":"ctap2","transport":"internal","hasResidentKey":true,
      "hasUserVerification":true,"isUserVerified":true,"automaticPresenceSimulation":true}}
      """;

  private static final String AGE =
      "update sign_in set proved_at = proved_at - interval '11 minutes' returning id";

  private static final String RECORDS =
      "select action || ' ' || outcome from audit_record where action in ('FACTOR_ENROL',"
          + " 'SECOND_FACTOR', 'PASSKEY_COUNTER_BACK', 'STEP_UP', 'FACTOR_REMOVE') order by sequence";

  private static RunningReplayVault vault;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    vault = RunningReplayVault.start(Files.createTempDirectory("replayvault-passkeys"));
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    vault.close();
  }

  @Test
  void a_passkey_is_registered_on_localhost_signs_in_steps_up_and_is_removed() throws IOException {
    try (ConsolePage console = ConsolePage.signIn(vault, chromium)) {
      Page page = console.page();
      CDPSession browser = page.context().newCDPSession(page);
      browser.send("WebAuthn.enable");
      String authenticator =
          browser
              .send("WebAuthn.addVirtualAuthenticator", json(AUTHENTICATOR))
              .get("authenticatorId")
              .getAsString();

      register(page, "Work laptop");
      page.getByText("I have kept them").click();
      page.getByText("Recovery codes left: 10.").waitFor();
      beginSignIn(page);
      usePasskey(page);
      page.waitForURL(url -> !url.contains("sign-in"));

      page.navigate(vault.console() + "/security");
      String second = backwards(browser, authenticator);
      beginSignIn(page);
      usePasskey(page);
      page.getByText("That passkey was not accepted.").waitFor();
      forwards(browser, authenticator, second);
      usePasskey(page);
      page.waitForURL(url -> !url.contains("sign-in"));

      page.navigate(vault.console() + "/security");
      letProofsAge();
      page.locator("[aria-label='Remove the passkey Work laptop']").click();
      page.getByText("Is it still you?").waitFor();
      usePasskey(page);
      page.getByText("The passkey is removed.").waitFor();
      assertThat(VaultDatabase.query(vault, RECORDS))
          .containsExactly(
              "FACTOR_ENROL ALLOWED",
              "SECOND_FACTOR ALLOWED",
              "PASSKEY_COUNTER_BACK DENIED",
              "SECOND_FACTOR FAILED",
              "SECOND_FACTOR ALLOWED",
              "STEP_UP ALLOWED",
              "FACTOR_REMOVE ALLOWED");
      page.navigate(vault.console() + "/sign-in");
      ConsolePage.fillSignIn(page);
      assertThat(page.url()).doesNotContain("sign-in");
    }
  }

  private static void register(Page page, String name) {
    page.navigate(vault.console() + "/security");
    page.getByText("Add a passkey").click();
    Locator field = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    field.fill(name);
    field.press("Enter");
  }

  private static void beginSignIn(Page page) {
    page.navigate(vault.console() + "/sign-in");
    page.locator("input[type=email], input[name=email]").first().fill(RunningReplayVault.EMAIL);
    page.locator("input[type=password]").first().fill(RunningReplayVault.PASSWORD);
    page.keyboard().press("Enter");
    page.getByText("Now show one of your passkeys").waitFor();
  }

  private static void usePasskey(Page page) {
    page.getByText("Use a passkey").click();
  }

  private static void letProofsAge() throws IOException {
    assertThat(VaultDatabase.query(vault, AGE)).isNotEmpty();
  }

  /** Sets the authenticator's counter back, as a copy of it would have it; answers the passkey. */
  private static String backwards(CDPSession browser, String authenticator) {
    JsonObject kept =
        browser
            .send(
                "WebAuthn.getCredentials", json("{\"authenticatorId\":\"" + authenticator + "\"}"))
            .getAsJsonArray("credentials")
            .get(0)
            .getAsJsonObject();
    put(browser, authenticator, kept, 0);
    return kept.toString();
  }

  private static void forwards(CDPSession browser, String authenticator, String kept) {
    put(browser, authenticator, json(kept), 1_000);
  }

  private static void put(
      CDPSession browser, String authenticator, JsonObject credential, int count) {
    JsonObject which = json("{\"authenticatorId\":\"" + authenticator + "\"}");
    browser.send("WebAuthn.clearCredentials", which);
    JsonObject added = credential.deepCopy();
    added.addProperty("signCount", count);
    which.add("credential", added);
    browser.send("WebAuthn.addCredential", which);
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
