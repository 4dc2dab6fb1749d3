package io.replayvault.application.access;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.util.Locale;

/**
 * Stands in for the person behind an address that nobody has, so that a guess at it costs the same
 * reads and writes as one at somebody's. There are 256 of them: what strangers type fills no table.
 */
final class Nobody {
  private static final int COUNT = 256;

  /** The account of all of them; no account has such an id. */
  static final AccountId ACCOUNT = new AccountId("nobody");

  private Nobody() {}

  /** Whoever stands for that address; no person has such an id. */
  static PersonId at(String typed) {
    int hash = typed.strip().toLowerCase(Locale.ROOT).hashCode();
    return new PersonId("nobody-" + Math.floorMod(hash ^ hash >>> 16, COUNT));
  }
}
