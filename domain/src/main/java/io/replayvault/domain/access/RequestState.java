package io.replayvault.domain.access;

/** Where a request about a person stands; whatever is not open stays as it is. */
public enum RequestState {
  /** Waits for Customer Success. */
  OPEN,
  /** The requester no longer wants it. */
  WITHDRAWN,
  /** It was done. */
  FULFILLED,
  /** It was refused, with a reason. */
  REFUSED
}
