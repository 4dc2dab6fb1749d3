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
   * account that is not their default one: it keeps them out of itself alone, under a grant of
   * Support too, until somebody there acknowledged the alert.
   */
  LOCK;

  /**
   * Whether the service tokens of the person are refused in the account until somebody acknowledged
   * the alert. A token can prove nothing anew: whatever a person would have to prove, a person has
   * to clear.
   */
  public boolean stopsTokens() {
    return switch (this) {
      case OFF, ALERT -> false;
      case ASK_FACTOR, END_SIGN_INS, LOCK -> true;
    };
  }

  /**
   * Whether the account lets in nobody whose default account is another until somebody acknowledged
   * the alert about them.
   */
  public boolean keepsOut() {
    return switch (this) {
      case OFF, ALERT, ASK_FACTOR, END_SIGN_INS -> false;
      case LOCK -> true;
    };
  }
}
