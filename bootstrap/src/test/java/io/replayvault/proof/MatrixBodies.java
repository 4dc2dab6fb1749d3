package io.replayvault.proof;

import io.replayvault.system.RunningReplayVault;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Valid bodies of the requests of the authorisation matrix. */
final class MatrixBodies {
  /** What somebody chooses who has the first person's password until then. */
  static final String NEXT_PASSWORD = "another pass phrase 8";

  /** No code at all. */
  private static final String WRONG = "wrong";

  private MatrixBodies() {}

  static Map<String, Object> credentials(MatrixCaller caller) {
    return Map.of("email", caller.email(), "password", RunningReplayVault.PASSWORD);
  }

  static Map<String, Object> firstPerson() {
    return Map.of(
        "token", "no-such-token",
        "name", "Nobody",
        "email", "nobody@matrix.example",
        "password", NEXT_PASSWORD);
  }

  static Map<String, Object> passwords() {
    return Map.of("current", RunningReplayVault.PASSWORD, "next", NEXT_PASSWORD);
  }

  static Map<String, Object> rules() {
    return Map.of(
        "leastLength", 12,
        "leastWithSecondFactor", 10,
        "digit", true,
        "letter", true,
        "remembered", 4,
        "blocklist", true,
        "autofill", false);
  }

  static Map<String, Object> site() {
    return Map.of("name", "Made by the matrix", "origins", List.of("https://made.example"));
  }

  static Map<String, Object> group(String site) {
    return Map.of("name", "Made by the matrix", "sites", List.of(site));
  }

  static Map<String, Object> addition(List<String> sites, List<String> groups) {
    Map<String, Object> terms =
        Map.of(
            "role",
            "STANDARD_USER",
            "wholeAccount",
            false,
            "sites",
            sites,
            "siteGroups",
            groups,
            "added",
            List.of(),
            "removed",
            List.of(),
            "namedContact",
            false,
            "limits",
            List.of());
    return Map.of(
        "kind", "ADD",
        "name", "Somebody",
        "email", "somebody@matrix.example",
        "terms", terms,
        "reason", "the matrix");
  }

  /** What steps up: a code of whoever has a second factor, the password of whoever has none. */
  static Map<String, Object> proof(MatrixCaller caller, Relation relation) {
    if (relation != Relation.OWN) {
      return Map.of("code", WRONG);
    }
    return caller
        .app()
        .<Map<String, Object>>map(app -> Map.of("code", app.code()))
        .orElse(Map.of("password", RunningReplayVault.PASSWORD));
  }

  /** The code of the caller's app. */
  static Map<String, Object> code(MatrixCaller caller, Relation relation) {
    String right = caller.app().map(AuthenticatorApp::code).orElse(WRONG);
    return Map.of("code", relation == Relation.OWN ? right : WRONG);
  }

  /** The first code of a second factor that waits for one, if one is given to the caller. */
  static Map<String, Object> firstCode(MatrixCaller caller) {
    HttpResponse<String> begun = caller.api().send("POST", "/api/v1/me/second-factor", "");
    return begun.statusCode() == 200
        ? Map.of(
            "code",
            AuthenticatorApp.with(ApiCaller.parsed(begun.body()).get("secret").asText()).code())
        : Map.of("code", WRONG);
  }

  /** Nothing that an authenticator made. */
  static Map<String, Object> noPasskey() {
    return Map.of("name", "Matrix", "clientData", "e30", "attestationObject", "oA");
  }

  static Map<String, Object> serviceToken(List<String> sites, List<String> groups) {
    return Map.of(
        "name",
        "Made by the matrix",
        "permissions",
        List.of("site:read"),
        "scope",
        Map.of("wholeAccount", false, "sites", sites, "siteGroups", groups),
        "days",
        1);
  }

  /** One for an hour from now. */
  static Map<String, Object> deviation() {
    return Map.of(
        "reason",
        "the matrix",
        "until",
        InstantSource.system().instant().plusSeconds(3_600).toEpochMilli());
  }

  static Optional<Object> reason() {
    return Optional.of(Map.of("reason", "the matrix"));
  }
}
