package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * Somebody signed in who has a second factor and proved it, as staff must (clause H4).
 *
 * @param api they at the console's API
 * @param app shows their codes
 * @param secret what they typed into it, in Base32
 * @param recoveryCodes what they were shown to write down, as JSON
 */
record Enrolled(ApiCaller api, AuthenticatorApp app, String secret, JsonNode recoveryCodes) {
  /** Signs in somebody who has no second factor yet, and enrols one. */
  static Enrolled by(ApiCaller browser, String email, String password) {
    ApiCaller begun = browser.begun(email, password);
    String secret = begun.ask("POST", "/api/v1/me/second-factor", 200).get("secret").asText();
    AuthenticatorApp app = AuthenticatorApp.with(secret);
    HttpResponse<String> answer =
        begun.send(
            "POST", "/api/v1/me/second-factor/confirm", ApiCaller.json(Map.of("code", app.code())));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(email + " could not enrol: " + answer.statusCode());
    }
    JsonNode codes = ApiCaller.parsed(answer.body()).path("codes");
    return new Enrolled(begun.keeping(answer), app, secret, codes);
  }
}
