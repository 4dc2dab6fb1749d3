package io.replayvault.proof;

import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Scope;
import java.util.Set;

/** Service tokens that their maker revokes at one node while a program uses them at another. */
final class EndedTokens {
  private static final long A_SECOND = 1_000;

  private final ApiCaller maker;
  private final OtherNode other;

  EndedTokens(ApiCaller maker, OtherNode other) {
    this.maker = maker;
    this.other = other;
  }

  Row revoked(int times) {
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
}
