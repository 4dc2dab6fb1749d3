package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.time.Instant;
import java.util.List;

/**
 * Takes what names a person away from everything but the audit log, for good (clause F3). Durable
 * on return; a change is whole or not at all.
 */
public interface PersonErasure {
  /** What stands in the place of a name. */
  String NAME = "Erased person";

  /** The accounts in which there is or was somebody of that id, by account id. */
  List<AccountId> accountsOf(PersonId person);

  /**
   * Puts a pseudonym in the place of name and address wherever they stand, revokes the person
   * everywhere, and ends sign-ins, second factors, links and service tokens. Open requests by or
   * about them are withdrawn, and of all such requests the free text goes. The row stays, for what
   * refers to it. The same again changes nothing more. False if there is no such person.
   *
   * @param nobodys hash of a password that nobody knows
   */
  boolean erase(PersonId person, PasswordHash nobodys, Instant at);
}
