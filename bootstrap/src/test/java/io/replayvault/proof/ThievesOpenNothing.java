package io.replayvault.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.kms.keys.Pkcs12RootKey;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.proof.Loot.Part;
import io.replayvault.proof.Thief.Haul;
import io.replayvault.system.Deployment;
import io.replayvault.system.WholeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever steals the segment store, the key store or the main database, any two, or all of them,
 * and not the root key, opens nothing and reads nothing that a visitor or an operator wrote, but
 * what the documents say is in the open (clauses C1 to C4).
 */
final class ThievesOpenNothing implements Claim {
  private static final int VISITOR_BYTES = 16;
  private static final int MERGE_SECONDS = 90;

  /** The second sessions must not be closed before the nodes have stopped. */
  private static final Map<String, String> MERGING =
      Map.of("REPLAYVAULT_SESSION_IDLE", "10", "REPLAYVAULT_MERGE_EVERY", "1");

  private static final List<Set<Part>> THEFTS =
      List.of(
          EnumSet.of(Part.SEGMENTS),
          EnumSet.of(Part.KEYS),
          EnumSet.of(Part.INDEX),
          EnumSet.of(Part.SEGMENTS, Part.KEYS),
          EnumSet.of(Part.SEGMENTS, Part.INDEX),
          EnumSet.of(Part.KEYS, Part.INDEX),
          EnumSet.allOf(Part.class));

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-thief");
    try (Deployment deployment =
        Deployment.start(folder.resolve("deployment"), size.of(2, 1), MERGING)) {
      return check(deployment, folder.resolve("deployment"), size);
    } finally {
      WholeFolder.delete(folder);
    }
  }

  private static List<Row> check(Deployment deployment, Path folder, Size size) throws Exception {
    Canaries kept = new Canaries();
    Canaries notKept = new Canaries();
    Canaries clear = new Canaries();
    byte[] visitor = SecureRandom.getSeed(VISITOR_BYTES);
    notKept.add(
        "random id of a visitor", Base64.getUrlEncoder().withoutPadding().encodeToString(visitor));
    PlantedConsole person = PlantedConsole.signedIn(deployment.console(), kept, notKept, clear);
    JsonNode site = person.site();
    PlantedSessions sessions =
        new PlantedSessions(
            deployment.recording(), person.origin(), site.get("siteKey").asText(), kept, notKept);
    String watched = recordAndWatch(deployment, person, site, sessions, size);
    for (int node = 0; node < deployment.size(); node++) {
      deployment.node(node).close();
    }
    Loot loot = Loot.of(deployment);
    CanarySearch search = new CanarySearch(kept, notKept, clear, visitor);
    long most = size.of(100_000_000, 1_500_000);
    List<Row> rows = new ArrayList<>();
    rows.add(whatIsThere(deployment, watched, search, kept));
    THEFTS.forEach(parts -> rows.add(opensNothing(parts, loot, most)));
    rows.addAll(search.rows(loot));
    rows.addAll(KnownTexts.rows(deployment, clear));
    Path shared = folder.resolve("shared");
    Pkcs12RootKey root =
        Pkcs12RootKey.open(
            shared.resolve("root-key.p12"),
            shared.resolve("root-key-password"),
            new SecureChance());
    deployment.close();
    rows.add(search.ofFiles(folder.resolve("postgres")));
    rows.addAll(
        new FoundThefts(loot, search, kept, most).rows(root, sessions.segment(1_000_000_000_000L)));
    return rows;
  }

  /** Some sessions that are merged before the nodes stop, and some that are not. */
  private static String recordAndWatch(
      Deployment deployment,
      PlantedConsole person,
      JsonNode site,
      PlantedSessions sessions,
      Size size)
      throws Exception {
    int segments = size.of(5, 3);
    long from = System.currentTimeMillis();
    String first = sessions.record(segments, from);
    for (int more = 1; more < size.of(10, 2); more++) {
      sessions.record(segments, from);
    }
    String watched = person.watch(site.get("id").asText(), first, from, from + segments);
    awaitMerged(deployment);
    person.enrol();
    for (int more = 0; more < size.of(10, 2); more++) {
      sessions.record(segments, System.currentTimeMillis());
    }
    return watched;
  }

  private static void awaitMerged(Deployment deployment) throws InterruptedException {
    for (int tries = 0; tries < MERGE_SECONDS; tries++) {
      if (number(deployment, "select count(*) from segment where frame_at is null") == 0) {
        return;
      }
      Thread.sleep(1_000);
    }
    throw new IllegalStateException("no session was merged in time");
  }

  private static Row whatIsThere(
      Deployment deployment, String watched, CanarySearch search, Canaries kept) {
    long merged = number(deployment, "select count(*) from segment where frame_at is not null");
    long single = number(deployment, "select count(*) from segment where frame_at is null");
    long seen = watched.isEmpty() ? 0 : search.in(watched.getBytes(UTF_8)).size();
    return new Row(
        "Before the theft a watched session shows what was planted in its segments",
        "C1",
        merged + single,
        "%d of %d shown, %d segments merged, %d not".formatted(seen, kept.size(), merged, single),
        "10 or more, some of both",
        seen >= 10 && merged > 0 && single > 0);
  }

  private static Row opensNothing(Set<Part> parts, Loot loot, long most) {
    Haul haul = new Thief(Optional.empty(), most).rob(loot.only(parts));
    String stolen =
        parts.size() == Part.values().length
            ? "all three, without the root key"
            : parts.stream().map(Part::toString).collect(Collectors.joining(" and "))
                + (parts.size() == 1 ? " alone" : "");
    return new Row(
        "A thief of " + stolen + " opens nothing",
        "C1 C2 C3 C4",
        haul.tries(),
        "%d of %d opened by %,d strings%s"
            .formatted(
                haul.opened().size(), haul.locked(), haul.guesses(), haul.whole() ? ", all" : ""),
        "0 opened",
        haul.opened().isEmpty() && haul.locked() > 0 && haul.tries() >= haul.locked());
  }

  private static long number(Deployment deployment, String sql) {
    return Long.parseLong(deployment.query(sql).get(0));
  }
}
