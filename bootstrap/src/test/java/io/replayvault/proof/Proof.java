package io.replayvault.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A named list of claims.
 *
 * @param name as on the command line
 * @param about one line
 * @param usualTime how long it takes on two cores
 * @param claims by a short name
 */
public record Proof(String name, String about, String usualTime, Map<String, Claim> claims) {
  public Proof {
    claims = new LinkedHashMap<>(claims);
  }

  /** Every proof there is. */
  public static List<Proof> all() {
    return List.of(
        RecordedSession.proof(),
        Stores.proof(),
        PeopleAndAccess.proof(),
        Audit.proof(),
        Keys.proof());
  }
}
