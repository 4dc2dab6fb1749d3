package io.replayvault.proof;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Whatever ends a sign-in or takes a right away on one node counts on the other within a second:
 * for the cookie, for service tokens, for a replay that is on its way, and for one that is on a
 * screen (clauses E1, E4, F2).
 */
final class EndedIsEndedEverywhere {
  private static final long A_SECOND = 1_000;

  /** For what is under way, in the suite, whose machine does other things too. */
  private static final int BUSY_MILLIS = 3_000;

  private final PeopleDeployment people;
  private final OtherNode other;
  private final WaysToEnd ways;

  private EndedIsEndedEverywhere(PeopleDeployment people) {
    this.people = people;
    this.other = new OtherNode(people.node(1).console());
    this.ways = new WaysToEnd(people);
  }

  static Claim claim() {
    return size -> new EndedIsEndedEverywhere(PeopleDeployment.get()).rows(size);
  }

  private List<Row> rows(Size size) throws Exception {
    int times = size.of(20, 3);
    int busyLimit = size.of(1_000, BUSY_MILLIS);
    List<Row> rows = new ArrayList<>();
    for (WayToEnd way : ways.all()) {
      rows.add(row(way, times));
    }
    EndedTokens tokens = new EndedTokens(ways, other);
    rows.add(tokens.revoked(times));
    for (WayToEnd way : ways.all()) {
      if (way.ofTheirs()) {
        rows.add(tokens.ofWhomever(way, times));
      }
    }
    rows.addAll(new EndedGrants(people, ways.contact(), other).rows(times));
    rows.add(nothingEnded());
    rows.addAll(new EndedStreams(people, ways).rows(size.of(3, 1), busyLimit));
    rows.addAll(new EndedOnScreens(people, ways).rows(size.of(3, 1), busyLimit));
    return rows;
  }

  private Row row(WayToEnd way, int times) throws Exception {
    long slowest = 0;
    for (int i = 0; i < times; i++) {
      Person person = ways.somebody(Role.STANDARD_USER);
      ApiCaller theirs = ways.signedIn(person);
      other.requireIn(theirs);
      way.deed().make(person, theirs);
      slowest = Math.max(slowest, other.untilRefused(theirs));
    }
    return new Row(
        way.name() + ": the other node refuses the cookie's searches",
        "E1 E4 F2",
        times,
        "after " + slowest + " ms at most",
        "within " + A_SECOND + " ms",
        slowest <= A_SECOND);
  }

  private Row nothingEnded() {
    ApiCaller theirs = ways.signedIn(ways.somebody(Role.STANDARD_USER));
    other.requireIn(theirs);
    long refused = other.untilRefused(theirs);
    return new Row(
        "  counter-proof: a sign-in that nobody ended is not refused",
        "F2",
        1,
        "not refused after " + refused + " ms",
        "more than " + A_SECOND + " ms",
        refused > A_SECOND);
  }
}
