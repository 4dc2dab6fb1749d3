package io.replayvault.proof;

import io.replayvault.system.RunningReplayVault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Valid bodies of the requests of the authorisation matrix. */
final class MatrixBodies {
  /** What somebody chooses who has the first person's password until then. */
  static final String NEXT_PASSWORD = "another pass phrase 8";

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
            false);
    return Map.of(
        "kind", "ADD",
        "name", "Somebody",
        "email", "somebody@matrix.example",
        "terms", terms,
        "reason", "the matrix");
  }

  static Optional<Object> reason() {
    return Optional.of(Map.of("reason", "the matrix"));
  }
}
