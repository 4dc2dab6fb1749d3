package io.replayvault.domain.detection;

/** What rules tell records apart by. */
public enum FactKind {
  /** Somebody signed in, or proved a factor more. */
  SIGN_IN,
  /** A password was tried and was not right. */
  SIGN_IN_FAILED,
  /** A part of a session was delivered for replay. */
  REPLAY,
  /** A session's facts were shown. */
  LOOK,
  /** Much was taken out at once. */
  EXPORT,
  /** Somebody did something else that they may. */
  OTHER
}
