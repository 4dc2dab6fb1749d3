package io.replayvault.proof;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of caller of the authorisation matrix.
 *
 * @param name for a report
 * @param api by which requests are made
 * @param standing what the server must take them for
 * @param entry what the right password of that address opens now
 * @param email by which they try
 * @param signIn the reference of their own sign-in, or of none
 * @param account in which they act unless they say otherwise
 * @param as who they are, by account; empty for nobody
 * @param closed accounts of theirs in which this sign-in may not act
 * @param app shows codes of their second factor; empty without one
 */
record MatrixCaller(
    String name,
    ApiCaller api,
    Standing standing,
    Entry entry,
    String email,
    String signIn,
    AccountId account,
    Map<AccountId, Person> as,
    Set<AccountId> closed,
    Optional<AuthenticatorApp> app) {
  /** What the server must take a caller for. */
  enum Standing {
    /** Signed in, on the console's own page or as an API client. */
    SIGNED_IN,
    /** The same, having proved who they are too long ago for what is dangerous. */
    PROOF_TOO_OLD,
    /** The same, with a password that is too old. */
    PASSWORD_EXPIRED,
    /** A browser with a good cookie on another site's page. */
    ON_ANOTHER_PAGE,
    /** A program that somebody gave a part of what they may. */
    SERVICE_TOKEN,
    /** The same, naming a grant of Support, which programs never use. */
    TOKEN_NAMING_GRANT,
    /** Signed in, naming a grant of Support that lets them into nothing. */
    GRANT_OVER,
    /** The password was right; a code of the second factor is owed. */
    OWES_FACTOR,
    /** The password was right; a second factor is to be enrolled first. */
    OWES_ENROLMENT,
    /** Nobody, whatever they show. */
    NOBODY
  }

  /** What a right password opens. */
  enum Entry {
    /** Everything that is theirs. */
    IN,
    /** The next step. */
    OWES,
    /** Nothing. */
    NOT
  }

  /** The same with other headers. */
  MatrixCaller by(ApiCaller other) {
    return new MatrixCaller(name, other, standing, entry, email, signIn, account, as, closed, app);
  }

  /** The same, whom the server must take for something else. */
  MatrixCaller takenFor(Standing other) {
    return new MatrixCaller(name, api, other, entry, email, signIn, account, as, closed, app);
  }

  /** The same, who is somebody in several accounts and may not act in some of them. */
  MatrixCaller being(Map<AccountId, Person> all, Set<AccountId> shut) {
    return new MatrixCaller(name, api, standing, entry, email, signIn, account, all, shut, app);
  }

  /** Who they are in that account; empty where they may not act. */
  Optional<Person> in(AccountId named) {
    return closed.contains(named) ? Optional.empty() : Optional.ofNullable(as.get(named));
  }
}
