package io.replayvault.domain.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody looks at recordings for (clause F3). Names are part of the API and of the audit
 * log's records: added, never renamed. An account offers some of them.
 */
public enum Purpose {
  /** Somebody asked for help. */
  SUPPORT_CASE,
  /** Something does not work as it should. */
  DEFECT_ANALYSIS,
  /** A fraud, or a dispute about what was done. */
  FRAUD_OR_DISPUTE,
  /** How well people find their way. */
  USABILITY,
  /** A visitor wants to know what is kept of them. */
  ACCESS_REQUEST,
  /** None of these. */
  OTHER;

  /** The one of that name; empty where there is none. */
  public static Optional<Purpose> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
