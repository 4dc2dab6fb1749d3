package io.replayvault.proof;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Replays that are on their way from one node while something ends at another (clauses E4, F2). */
final class EndedStreams {
  private final PeopleDeployment people;
  private final WaysToEnd ways;

  EndedStreams(PeopleDeployment people, WaysToEnd ways) {
    this.people = people;
    this.ways = ways;
  }

  List<Row> rows(int times, int limit) throws Exception {
    LongReplay replay = LongReplay.recorded(people);
    List<Row> rows = new ArrayList<>();
    for (WayToEnd way : ways.all()) {
      rows.add(stopped(replay, way, times, limit));
    }
    rows.add(stopped(replay, ways.limits(), times, limit));
    rows.add(undisturbed(replay));
    return rows;
  }

  private Row stopped(LongReplay replay, WayToEnd way, int times, int limit) throws Exception {
    long slowest = 0;
    int stopped = 0;
    for (int i = 0; i < times; i++) {
      Person person = ways.somebody(Role.STANDARD_USER);
      ApiCaller theirs = ways.signedIn(person);
      try (LongReplay.Watch watch = replay.watch(people.node(1).console(), theirs.cookie())) {
        watch.awaitBeginning();
        way.deed().make(person, theirs);
        long ended = System.nanoTime();
        stopped += watch.readsToItsEnd() ? 0 : 1;
        slowest = Math.max(slowest, (watch.lastByteAt() - ended) / 1_000_000);
      }
    }
    return new Row(
        way.name() + ": a replay that is on its way from the other node stops",
        "E4 F2",
        times,
        stopped + " stopped, the last byte " + slowest + " ms after it at most",
        times + " stopped, within " + limit + " ms",
        stopped == times && slowest <= limit);
  }

  private Row undisturbed(LongReplay replay) throws IOException, InterruptedException {
    ApiCaller theirs = ways.signedIn(ways.somebody(Role.STANDARD_USER));
    boolean whole;
    try (LongReplay.Watch watch = replay.watch(people.node(1).console(), theirs.cookie())) {
      watch.awaitBeginning();
      whole = watch.readsToItsEnd();
    }
    return new Row(
        "  counter-proof: a replay whose watcher stays comes to its end",
        "F2",
        1,
        whole ? "came to its end" : "broke off",
        "came to its end",
        whole);
  }
}
