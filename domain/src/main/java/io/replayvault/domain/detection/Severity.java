package io.replayvault.domain.detection;

/** How soon somebody should look at an alert. */
public enum Severity {
  /** Within days. */
  LOW,
  /** Today. */
  MEDIUM,
  /** Now. */
  HIGH
}
