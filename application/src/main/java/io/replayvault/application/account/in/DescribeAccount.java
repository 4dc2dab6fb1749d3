package io.replayvault.application.account.in;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.Account;

/** Tells a person which account they are in. */
public interface DescribeAccount {
  /** Their account. */
  Account of(Person person);
}
