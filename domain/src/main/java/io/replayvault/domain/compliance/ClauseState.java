package io.replayvault.domain.compliance;

/** How a clause is kept. The names are part of the API. */
public enum ClauseState {
  /** As it is written. */
  KEPT,
  /** Otherwise than it is written, because somebody who may chose or recorded that. */
  DEVIATES,
  /** Somebody has to do something before it is kept. */
  OPEN
}
