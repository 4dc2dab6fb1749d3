package io.replayvault.proof;

import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import java.util.Set;

/** Service tokens that their maker revokes at one node while a program uses them at another. */
final class EndedTokens {
  private static final long A_SECOND = 1_000;

  private final WaysToEnd ways;
  private final OtherNode other;

  EndedTokens(WaysToEnd ways, OtherNode other) {
    this.ways = ways;
    this.other = other;
  }

  Row revoked(int times) {
    ApiCaller maker = ways.signedIn(ways.somebody(Role.ADMIN_USER));
    ways.stepUp();
    long slowest = 0;
    for (int i = 0; i < times; i++) {
      MadeToken token =
          MadeToken.by(maker, Set.of(Permission.SESSION_SEARCH), new Scope.WholeAccount());
      ApiCaller program = token.shownFrom(maker);
      other.requireIn(program);
      maker.ask("POST", "/api/v1/service-tokens/" + token.id() + "/revoke", 200);
      slowest = Math.max(slowest, other.untilRefused(program));
    }
    return new Row(
        "A service token revoked: the other node refuses it",
        "F2 F3",
        times,
        "after " + slowest + " ms at most",
        "within " + A_SECOND + " ms",
        slowest <= A_SECOND);
  }

  /** What their maker loses, at one node, tokens lose at the other. */
  Row ofWhomever(WayToEnd way, int times) throws Exception {
    long slowest = 0;
    for (int i = 0; i < times; i++) {
      Person person = ways.somebody(Role.ADMIN_USER);
      ApiCaller maker = ways.signedIn(person);
      MadeToken token =
          MadeToken.by(maker, Set.of(Permission.SESSION_SEARCH), new Scope.WholeAccount());
      ApiCaller program = token.shownFrom(maker);
      other.requireIn(program);
      way.deed().make(person, maker);
      slowest = Math.max(slowest, other.untilRefused(program));
    }
    return new Row(
        way.name() + ": the other node refuses the person's service tokens",
        "E4 F2 F3",
        times,
        "after " + slowest + " ms at most",
        "within " + A_SECOND + " ms",
        slowest <= A_SECOND);
  }
}
