package io.replayvault.application.access.out;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;

/**
 * Sends somebody a one-time link by which they choose their password themselves: nobody else sees
 * it or the link (clause F9).
 */
public interface Invitations {
  /** Sends a link in place of any earlier one. Durable on return, then sent soon. */
  void invite(PersonId person, EmailAddress to, Occasion occasion);

  /** Why a password is to be chosen. */
  enum Occasion {
    /** The person was added. */
    ADDED,
    /** Customer Success reset it. */
    RESET
  }
}
