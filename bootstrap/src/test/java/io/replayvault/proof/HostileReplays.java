package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import io.replayvault.system.Chromium;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Corpora;
import io.replayvault.system.ForeignSite;
import io.replayvault.system.OutsideTrap;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A recording is a stranger's HTML. Forged ones, and pages of hostile content that the real
 * recorder recorded, are replayed by the real player on the real server, in both browsers: nothing
 * runs, asks, leads away, or changes the console (clauses B4, F1).
 */
final class HostileReplays implements Claim {
  @Override
  public List<Row> check(Size size) throws Exception {
    HostilePages pages = HostilePages.read(size.of(915, 40));
    if (pages.listed().isEmpty()) {
      if (size == Size.FULL || !Corpora.mayBeMissing()) {
        throw new IllegalStateException("no payload list: set REPLAYVAULT_CORPORA");
      }
      System.out.println("left out: the public list of payloads; set REPLAYVAULT_CORPORA");
    }
    try (OutsideTrap trap = OutsideTrap.open();
        RunningReplayVault vault =
            RunningReplayVault.start(Files.createTempDirectory("replayvault-hostile"));
        ForeignSite site = ForeignSite.serve("todomvc");
        Chromium chromium = Chromium.start(List.of(trap.chromiumRule()))) {
      JsonNode made = ConsoleClient.signIn(vault).createSite("Hostile", List.of(site.origin()));
      site.embed(made.get("scriptTag").asText());
      ForgedRecordings forge =
          new ForgedRecordings(
              new Uploader(vault.recording(), site.origin()), made.get("siteKey").asText());
      Recordings recordings =
          Recordings.make(
              pages.all(),
              trees(chromium, pages),
              forge,
              RecordedHostility.record(chromium, site, pages.all(), size.of(20, 1)));
      HostileInChromium inChromium = new HostileInChromium(vault, chromium, trap);
      List<Row> rows = new ArrayList<>();
      rows.addAll(rows(inChromium, recordings, size.of(900, 80)));
      rows.add(consoleStands(inChromium, recordings, size.of(80, 5), forge));
      int some = size.of(Integer.MAX_VALUE, 30);
      rows.addAll(
          rows(new HostileInFirefox(vault, trap), recordings.spread(some), size.of(900, 30)));
      return rows;
    }
  }

  private static List<JsonNode> trees(Chromium chromium, HostilePages pages) throws Exception {
    try (BrowserContext window = chromium.window()) {
      return ForgedRecordings.trees(window.newPage(), pages.all());
    }
  }

  private static List<Row> rows(HostileBrowser browser, Recordings recordings, int least)
      throws Exception {
    List<Row> rows = new ArrayList<>();
    rows.add(nothingHappens(browser, recordings, least));
    rows.addAll(counterProof(browser, recordings));
    return rows;
  }

  private static Row nothingHappens(HostileBrowser browser, Recordings recordings, int least)
      throws Exception {
    List<String> sessions = recordings.all();
    Seen seen = browser.replay(sessions, false);
    seen.deeds().forEach(deed -> System.out.println("  " + deed));
    long drawn = Collections.frequency(seen.outcomes(), "drawn");
    int tried = recordings.forged().size() + recordings.recorded().size();
    boolean calm = seen.fired() == 0 && seen.deeds().isEmpty() && seen.connections() == 0;
    return new Row(
        "Hostile recordings (%d forged, %d recorded) in %s: no script, dialog, address, request"
            .formatted(recordings.forged().size(), recordings.recorded().size(), browser.name()),
        "B4 F1",
        tried,
        "%d ran, %d deeds, %d connections; %d drawn, %d refused at upload"
            .formatted(
                seen.fired(),
                seen.deeds().size(),
                seen.connections(),
                drawn,
                tried - sessions.size()),
        "0, 0, 0; 95 % drawn",
        calm && drawn >= 0.95 * sessions.size() && tried >= least);
  }

  private static Row consoleStands(
      HostileInChromium browser, Recordings recordings, int count, ForgedRecordings forge)
      throws Exception {
    String harmless =
        forge
            .upload(ForgedRecordings.harmless(recordings.trees().get(0)))
            .orElseThrow(() -> new IllegalStateException("a harmless recording was refused"));
    List<String> sessions = recordings.all().subList(0, count);
    long changed = browser.consoleSkeletonsUnlike(harmless, sessions);
    return new Row(
        "The console's page around a hostile replay is the page around a harmless one",
        "B4 F1",
        sessions.size(),
        changed + " differ",
        "0 differ",
        changed == 0);
  }

  private static List<Row> counterProof(HostileBrowser browser, Recordings recordings)
      throws Exception {
    List<Boolean> firesPlainly = browser.firesPlainly(recordings.trees());
    List<Integer> able =
        IntStream.range(0, recordings.forged().size())
            .filter(i -> firesPlainly.get(i) && recordings.forged().get(i).isPresent())
            .boxed()
            .toList();
    // Some run before the watcher has reached into their frame: each gets a second chance.
    List<Integer> silent = new ArrayList<>(able);
    long connections = 0;
    for (int round = 0; round < 2 && !silent.isEmpty(); round++) {
      Seen seen =
          browser.replay(
              silent.stream().map(i -> recordings.forged().get(i).orElseThrow()).toList(), true);
      connections += seen.connections();
      for (int i = silent.size() - 1; i >= 0; i--) {
        if (seen.outcomes().get(i).equals("fired")) {
          silent.remove(i);
        }
      }
    }
    silent.forEach(i -> System.out.println("  did not run: " + recordings.pages().get(i)));
    double share = able.isEmpty() ? 0 : 100.0 * (able.size() - silent.size()) / able.size();
    return List.of(
        new Row(
            "  counter-proof in %s: without sandbox, policy and disarming, what can run does run"
                .formatted(browser.name()),
            "B4",
            able.size(),
            "%.1f %%".formatted(share),
            "at least 90 %",
            share >= 90),
        new Row(
            "  counter-proof in %s: then they reach outside, and the trap sees it"
                .formatted(browser.name()),
            "B4",
            able.size(),
            connections + " connections",
            "more than 0",
            connections > 0));
  }

  /**
   * What is replayed.
   *
   * @param pages hostile pages
   * @param trees the same as nodes
   * @param forged the sessions forged from them; empty where the upload was refused
   * @param recorded sessions that the recorder recorded
   */
  private record Recordings(
      List<String> pages,
      List<JsonNode> trees,
      List<Optional<String>> forged,
      List<String> recorded) {
    static Recordings make(
        List<String> pages, List<JsonNode> trees, ForgedRecordings forge, List<String> recorded)
        throws Exception {
      List<Optional<String>> forged = new ArrayList<>();
      for (JsonNode tree : trees) {
        forged.add(forge.upload(tree));
      }
      return new Recordings(pages, trees, forged, recorded);
    }

    /** Every session there is. */
    List<String> all() {
      List<String> sessions = new ArrayList<>(forged.stream().flatMap(Optional::stream).toList());
      sessions.addAll(recorded);
      return sessions;
    }

    /** At most so many of the forged ones, spread evenly. */
    Recordings spread(int most) {
      List<Integer> taken =
          HostilePages.spread(IntStream.range(0, forged.size()).boxed().toList(), most);
      return new Recordings(
          taken.stream().map(pages::get).toList(),
          taken.stream().map(trees::get).toList(),
          taken.stream().map(forged::get).toList(),
          recorded);
    }
  }
}
