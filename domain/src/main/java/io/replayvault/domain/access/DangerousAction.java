package io.replayvault.domain.access;

/**
 * What a sign-in may do only shortly after it proved who is there: with a second factor by whoever
 * has one, with the password by whoever has none. The one list of it.
 */
public enum DangerousAction {
  /** Enrol a second factor, also in the place of another, or beside it. */
  ENROL_FACTOR(false),
  /** Remove a second factor of one's own. */
  REMOVE_FACTOR(false),
  /** Be given other recovery codes. */
  REPLACE_RECOVERY_CODES(false),
  /**
   * Change one's password. That asks for the current one, which is proof enough without a factor.
   */
  CHANGE_OWN_PASSWORD(true),
  /** Change what an account asks of passwords and second factors. */
  CHANGE_PASSWORD_POLICY(false),
  /** Ask for people to be added, changed or revoked, or do so. */
  CHANGE_PEOPLE(false),
  /** Make a service token, which outlives the sign-in. */
  MAKE_SERVICE_TOKEN(false),
  /** Have somebody choose another password, which ends all their sign-ins. */
  RESET_PASSWORD(false),
  /** Take a lost second factor away from somebody. */
  RESET_FACTOR(false),
  /** Let Support into an account. */
  APPROVE_SUPPORT(false),
  /** Open an account to Support without anybody's approval. */
  BREAK_GLASS(false),
  /** Change from where an account's people may come. */
  CHANGE_ALLOWED_ADDRESSES(false),
  /** Change site groups, and with them what people of some groups reach. */
  CHANGE_SITE_GROUPS(false),
  /** Change what an account looks for and what follows. */
  CHANGE_DETECTIONS(false);

  private final boolean withFactorOnly;

  DangerousAction(boolean withFactorOnly) {
    this.withFactorOnly = withFactorOnly;
  }

  /** Whether only those who have a second factor need to prove it anew. */
  public boolean withFactorOnly() {
    return withFactorOnly;
  }
}
