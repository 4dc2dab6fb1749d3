package io.replayvault.persistence.detection;

import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import java.util.Arrays;
import java.util.Optional;

/** Names of responses in {@code detection_policy} and {@code security_alert}. */
final class StoredResponse {
  private StoredResponse() {}

  /**
   * The response of that name. Nodes of the next version write into the same tables: a name that
   * only they know counts as the end of all sign-ins, or as an alert alone where a rule is about
   * nobody. Nobody is locked by a word that was not understood.
   */
  static Response of(String name, DetectionRule rule) {
    return known(name).orElse(rule.isAboutPerson() ? Response.END_SIGN_INS : Response.ALERT);
  }

  /** The same to an alert about somebody, by whichever rule: one of the next version's, too. */
  static Response toSomebody(String name) {
    return known(name).orElse(Response.END_SIGN_INS);
  }

  private static Optional<Response> known(String name) {
    return Arrays.stream(Response.values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
