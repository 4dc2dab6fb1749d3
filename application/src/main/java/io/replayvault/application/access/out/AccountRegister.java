package io.replayvault.application.access.out;

import io.replayvault.application.access.out.StaffDuties.Newcomer;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;

/**
 * Makes accounts together with their first person, and renames them (clause E4). No two that it
 * makes or renames have one name. Durable on return; a change is whole or not at all, and of
 * several at once each sees what the one before it left.
 */
public interface AccountRegister {
  /**
   * Makes the account, and a person who is its Admin User and named contact for the whole of it.
   * False, and nothing is changed, if the account's id or name, the person's id or their address is
   * there by now.
   *
   * @param nobodys hash of a password that nobody knows
   */
  boolean add(Account account, Newcomer contact, PasswordHash nobodys);

  /**
   * The same with somebody who is there already; where they begin stays as it was, unless they are
   * active nowhere else. False, and nothing is changed, if the account's id or name is there by
   * now, there is no such person, or they have a duty of staff.
   */
  boolean add(Account account, PersonId contact);

  /**
   * Gives the account another name. False, and nothing is changed, if it is not there, or another
   * one has the name.
   */
  boolean rename(AccountId account, String name);
}
