package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.util.List;
import java.util.Optional;

/**
 * Requests about people, and their fulfilment. Durable on return; of several who settle a request
 * at once one succeeds.
 */
public interface PersonRequests {
  /** The most requests that are listed. */
  int MOST_LISTED = 200;

  /** Keeps a new request; an id that is there already throws {@link IllegalStateException}. */
  void keep(PersonRequest request);

  /** The account's request of that id; empty if it has none. */
  Optional<PersonRequest> find(AccountId account, PersonRequestId request);

  /** The account's newest requests, newest first, at most {@value #MOST_LISTED}. */
  List<PersonRequest> of(AccountId account);

  /**
   * Keeps how a request ended that nobody acts on: withdrawn or refused. True if it was open until
   * now; nothing happens otherwise.
   */
  boolean settle(PersonRequest settled);

  /**
   * Acts on a request: both the request and the person, or neither. An address that is known in
   * another account gets its person a place in this one, under the name that was asked for: no
   * account learns of another's people. Revoking ends the person's sign-ins, and whoever is left
   * without an account gets the password that nobody has.
   *
   * @param fulfilled the request as it ends
   * @param fresh the id of whoever is new to the deployment
   * @param nobodys hash of a password that nobody knows
   */
  Fulfilment fulfil(PersonRequest fulfilled, PersonId fresh, PasswordHash nobodys);

  /** How acting on a request ended. All but {@link Done} changed nothing. */
  sealed interface Fulfilment {
    /**
     * It is done.
     *
     * @param person whom it was about
     * @param choosesPassword whether they have none yet that they know
     */
    record Done(PersonId person, boolean choosesPassword) implements Fulfilment {}

    /** The request is not open, or is not there. */
    record NotOpen() implements Fulfilment {}

    /** Somebody active of this account has the address already. */
    record PersonHere() implements Fulfilment {}

    /** Nobody active of this account's own people is meant; whoever is suspended can be revoked. */
    record PersonGone() implements Fulfilment {}

    /** The account would be left without an active Admin User, or without a named contact. */
    record LastOne() implements Fulfilment {}
  }
}
