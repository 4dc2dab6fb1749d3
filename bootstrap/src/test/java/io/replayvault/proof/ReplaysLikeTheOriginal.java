package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.proof.RecordedVisit.Script;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.ForeignSite;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Pages that this project did not write are recorded and replayed as they were; as shipped, nothing
 * typed and no page text leaves the browser or lies anywhere on the server (clauses B2, B5, B6).
 */
final class ReplaysLikeTheOriginal implements Claim {
  private static final Path UNMASKED =
      Path.of("adapters-web/ui/recorder/dist-test/replayvault-unmasked.js");
  private static final String TODOS = "/examples/backbone/index.html";

  @Override
  public List<Row> check(Size size) throws Exception {
    Path parent = Files.createTempDirectory("replayvault-likeness");
    Path unmasked = BuiltProduct.checkout().resolve(UNMASKED);
    List<Row> rows = new ArrayList<>();
    try (RunningReplayVault vault = RunningReplayVault.start(parent);
        ForeignSite dashboard = ForeignSite.serve("startbootstrap-sb-admin-2");
        ForeignSite todos = ForeignSite.serve("todomvc");
        Chromium chromium = Chromium.start()) {
      embed(vault, dashboard, "Dashboard");
      embed(vault, todos, "To-dos");
      Random random = new Random();
      List<Script> scripts =
          List.of(
              ForeignScripts.dashboard(dashboard.origin(), random),
              ForeignScripts.todos(todos.origin() + TODOS, random));
      Likeness open = new Likeness();
      Likeness masked = new Likeness();
      List<RecordedVisit> openVisits = new ArrayList<>();
      List<RecordedVisit> maskedVisits = new ArrayList<>();
      for (Script script : scripts) {
        openVisits.add(RecordedVisit.make(chromium, script, Optional.of(unmasked)));
        maskedVisits.add(RecordedVisit.make(chromium, script, Optional.empty()));
      }
      try (WatchedReplay watched = WatchedReplay.signIn(vault, chromium)) {
        openVisits.forEach(visit -> compare(visit, watched, open, 4));
        maskedVisits.forEach(visit -> compare(visit, watched, masked, 16));
      }
      report("unmasked", open);
      report("masked", masked);
      rows.addAll(likenessRows(open, masked));
      rows.addAll(new NothingIsFound(vault).rows(maskedVisits, openVisits));
    }
    return rows;
  }

  /** What differs, for people who want to know why; nothing reads it. */
  private static void report(String name, Likeness likeness) throws IOException {
    Path folder =
        Files.createDirectories(BuiltProduct.checkout().resolve("bootstrap/target/likeness"));
    Files.write(folder.resolve(name + ".txt"), likeness.differences());
  }

  private static void embed(RunningReplayVault vault, ForeignSite site, String name) {
    JsonNode made = ConsoleClient.signIn(vault).createSite(name, List.of(site.origin()));
    site.embed(made.get("scriptTag").asText().replaceAll(" integrity=\"[^\"]*\"", ""));
  }

  private static void compare(
      RecordedVisit visit, WatchedReplay watched, Likeness likeness, double pixels) {
    List<PageBoxes> shown = watched.at(visit.session(), visit.moments());
    for (int i = 0; i < shown.size(); i++) {
      likeness.add(visit.moments().get(i).boxes(), shown.get(i), pixels, pixels);
    }
  }

  private static List<Row> likenessRows(Likeness open, Likeness masked) {
    return List.of(
        share(
            "Unmasked (test-only build): visible boxes within 4 px",
            open.shown(),
            open.shownNearShare(),
            95),
        count(
            "As shipped: elements missing, added or of another kind",
            masked.elements(),
            masked.treeDifferences(),
            0),
        share(
            "As shipped: non-sensitive attributes kept",
            masked.attributes(),
            masked.attributesKeptShare(),
            90),
        share(
            "As shipped: visible boxes that are not text within 16 px",
            masked.notText(),
            masked.notTextNearShare(),
            80));
  }

  private static Row share(String claim, long tried, double percent, double least) {
    return new Row(
        claim,
        "B2 B5",
        tried,
        "%.1f %%".formatted(percent),
        "at least %.0f %%".formatted(least),
        percent >= least && tried > 0);
  }

  private static Row count(String claim, long tried, long found, long most) {
    return new Row(
        claim, "B2 B5", tried, Long.toString(found), "at most " + most, found <= most && tried > 0);
  }
}
