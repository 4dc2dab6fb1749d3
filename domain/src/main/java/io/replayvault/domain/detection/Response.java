package io.replayvault.domain.detection;

/** What an account has follow when a rule finds something. */
public enum Response {
  /** The rule raises nothing. */
  OFF,
  /** An alert and nothing besides. */
  ALERT,
  /**
   * All sign-ins of the person end: whoever goes on proves anew who they are, with every factor.
   */
  END_SIGN_INS,
  /**
   * That, and nobody can sign in as them until their password was reset. Nobody is locked by an
   * account that is not their default one: there it ends their sign-ins.
   */
  LOCK
}
