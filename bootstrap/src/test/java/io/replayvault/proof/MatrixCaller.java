package io.replayvault.proof;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of caller of the authorisation matrix.
 *
 * @param name for a report
 * @param api by which requests are made
 * @param standing what the server must take them for
 * @param enters whether the right password of that address opens a sign-in now
 * @param email by which they try
 * @param signIn the reference of their own sign-in, or of none
 * @param account in which they act unless they say otherwise
 * @param as who they are, by account; empty unless they are signed in
 */
record MatrixCaller(
    String name,
    ApiCaller api,
    Standing standing,
    boolean enters,
    String email,
    String signIn,
    AccountId account,
    Map<AccountId, Person> as) {
  /** What the server must take a caller for. */
  enum Standing {
    /** Signed in, on the console's own page or as an API client. */
    SIGNED_IN,
    /** The same, with a password that is too old. */
    PASSWORD_EXPIRED,
    /** A browser with a good cookie on another site's page. */
    ON_ANOTHER_PAGE,
    /** Nobody: what they show was a sign-in once. */
    NOBODY,
    /** Nobody: they show no token of the console's, so that the container sends them away. */
    WITHOUT_TOKEN
  }

  /** The same with other headers. */
  MatrixCaller by(ApiCaller other) {
    return new MatrixCaller(name, other, standing, enters, email, signIn, account, as);
  }

  /** The same, whom the server must take for something else. */
  MatrixCaller takenFor(Standing other) {
    return new MatrixCaller(name, api, other, enters, email, signIn, account, as);
  }

  /** The same, who is somebody in several accounts. */
  MatrixCaller being(Map<AccountId, Person> all) {
    return new MatrixCaller(name, api, standing, enters, email, signIn, account, all);
  }

  /** Who they are in that account. */
  Optional<Person> in(AccountId named) {
    return Optional.ofNullable(as.get(named));
  }
}
