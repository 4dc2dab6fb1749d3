package io.replayvault.domain.detection;

/** What an account has follow when a rule finds something. */
public enum Response {
  /** The rule raises nothing. */
  OFF,
  /** An alert and nothing besides. */
  ALERT,
  /**
   * Nothing is answered to any sign-in of the person before it proved a second factor. Whoever has
   * none is signed out, and sets one up when they sign in again. Of nobody whose default account is
   * another is one demanded: their sign-ins end.
   */
  ASK_FACTOR,
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
