package io.replayvault.persistence.access;

/**
 * Of whom an alert of an account keeps out of it until somebody acknowledges it (clause H5,
 * ADR-0060): the account becomes nobody's default one by itself, when the default one revokes them.
 */
final class KeptOut {
  /** Holds of a membership {@code m}. */
  static final String OF_M =
      """
      exists (select from security_alert a where a.account_id = m.account_id
        and a.person_id = m.person_id and a.acknowledged_by is null and a.response = 'LOCK')""";

  private KeptOut() {}
}
