package io.replayvault.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/** The proof {@code people}: who gets in, who sees what, and what nobody can guess. */
final class PeopleAndAccess {
  private PeopleAndAccess() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("matrix", new CallersGetWhatTheTableSays());
    claims.put("guesses", new GuessesAreCounted());
    claims.put("timing", new RefusalsTakeTheSameTime());
    claims.put("profiles", new PasswordsAreJudgedByProfile());
    claims.put("ended", EndedIsEndedEverywhere.claim());
    claims.put("secrets", new PasswordsAreNowhere());
    claims.put("pages", ConsolePagesAreLookedAt.ofPeople());
    claims.put("staff-pages", new StaffPagesAreLookedAt());
    return new Proof(
        "people",
        "people get in, see and change what the permission table says, and nothing else",
        "90 minutes",
        claims);
  }
}
