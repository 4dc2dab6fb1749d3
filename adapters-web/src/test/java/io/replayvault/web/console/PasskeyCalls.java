package io.replayvault.web.console;

import static io.replayvault.web.console.ConsoleAnswers.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.fixtures.BrowserPage;
import io.replayvault.application.fixtures.FactorRoom;
import io.replayvault.application.fixtures.SoftwareAuthenticator;
import io.replayvault.domain.access.PasskeyAssertion;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyChallenge;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;

/** What a browser does with passkeys, over the wire. */
final class PasskeyCalls {
  private final Console console;

  PasskeyCalls(Console console) {
    this.console = console;
  }

  /** The answers to every operation about passkeys alone, by verb and path. */
  Map<String, MockHttpResponse> made() throws IOException {
    Map<String, MockHttpResponse> answers = new LinkedHashMap<>();
    SoftwareAuthenticator key = new SoftwareAuthenticator();
    Map<String, String> headers = console.admin();
    MockHttpResponse begun = console.post("me/passkeys/begin", headers, "");
    answers.put("POST /api/v1/me/passkeys/begin", begun);
    MockHttpResponse registered =
        console.post("me/passkeys", headers, body(key.made(page(begun)), "desk key"));
    answers.put("POST /api/v1/me/passkeys", registered);
    Map<String, String> enrolled = Console.withCookie(registered);
    answers.put(
        "POST /api/v1/sign-in/passkey-challenge",
        console.post("sign-in/passkey-challenge", enrolled, ""));
    answers.put(
        "DELETE /api/v1/me/passkeys/{id}",
        console.send("DELETE", "me/passkeys/" + key.id(), enrolled, ""));
    return answers;
  }

  /** Registers it; answers what the server did. */
  MockHttpResponse register(SoftwareAuthenticator key, Map<String, String> headers)
      throws IOException {
    MockHttpResponse begun = console.post("me/passkeys/begin", headers, "");
    return console.post("me/passkeys", headers, body(key.made(page(begun)), "desk key"));
  }

  /** How it answers a challenge that this sign-in is given now, as a request's body. */
  String shown(SoftwareAuthenticator key, Map<String, String> headers) throws IOException {
    return body(key.proved(asked(headers), key.id()));
  }

  /** An honest page with a challenge that this sign-in is given now. */
  BrowserPage asked(Map<String, String> headers) throws IOException {
    return page(console.post("sign-in/passkey-challenge", headers, ""));
  }

  static String body(PasskeyAssertion shown) {
    return "{\"passkey\":{\"id\":\"%s\",\"clientData\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\"}}"
        .formatted(
            shown.id(),
            text(shown.clientData()),
            text(shown.authenticatorData()),
            text(shown.signature()));
  }

  static String body(PasskeyAttestation made, String name) {
    return "{\"name\":\"%s\",\"clientData\":\"%s\",\"attestationObject\":\"%s\"}"
        .formatted(name, text(made.clientData()), text(made.attestationObject()));
  }

  private static BrowserPage page(MockHttpResponse asked) throws IOException {
    JsonNode told = json(asked);
    return BrowserPage.of(FactorRoom.HOME, new PasskeyChallenge(told.get("challenge").asText()))
        .askingFor(told.get("host").asText());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
