package io.replayvault.proof;

import io.replayvault.system.BuiltProduct;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.PreviousVersion;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Nodes of the version before, out of the checkout's history, and of this one work on the same
 * databases and S3 at the same time (clauses C4, D1, F2): what either takes the other shows, nodes
 * are replaced one after another under load, forwards and back, and nobody notices more than a
 * retry.
 */
final class UpgradeRollsOverNodes implements Claim {
  private static final String ORIGIN = "https://shop.example";
  private static final int NODES = 2;
  private static final int SEGMENTS = 20;
  private static final int BETWEEN_MILLIS = 5_000;
  private static final int PAUSE_MILLIS = 250;

  /** With the first try, one retry. */
  private static final int MOST_TRIES = 2;

  /**
   * Balancers have turned to the other node before one stops; sessions are merged all the while.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "REPLAYVAULT_STOP_DRAIN",
          "5",
          "REPLAYVAULT_SESSION_IDLE",
          "5",
          "REPLAYVAULT_MERGE_EVERY",
          "2");

  @Override
  public List<Row> check(Size size) throws Exception {
    Path before = PreviousVersion.jar();
    try (Deployment deployment =
        Deployment.start(
            before, Files.createTempDirectory("replayvault-upgrade"), NODES, SETTINGS)) {
      return check(deployment, before, BuiltProduct.jar());
    }
  }

  private static List<Row> check(Deployment deployment, Path before, Path now) throws Exception {
    ConsoleClient console = ConsoleClient.signIn(deployment.console());
    String siteKey = console.createSite("Upgraded", List.of(ORIGIN)).get("siteKey").asText();
    AcknowledgedUploads acknowledged = new AcknowledgedUploads();
    SteadyUploads uploads =
        new SteadyUploads(deployment.recording(), ORIGIN, siteKey, acknowledged, PAUSE_MILLIS);
    SteadyReplays replays = new SteadyReplays(deployment.console(), acknowledged);
    Thread.sleep(BETWEEN_MILLIS);
    List<Row> rows = new ArrayList<>();
    deployment.replace(0, now);
    rows.add(bothWork(deployment, siteKey));
    deployment.replace(1, now);
    Thread.sleep(BETWEEN_MILLIS);
    deployment.replace(0, before);
    rows.add(bothWork(deployment, siteKey));
    deployment.replace(1, before);
    Thread.sleep(BETWEEN_MILLIS);
    uploads.close();
    replays.close();
    long different = acknowledged.different(ConsoleClient.signIn(deployment.console()));
    rows.add(
        new Row(
            "Two nodes are replaced by this version and back, one after another, during uploads",
            "C4 D1 F2",
            acknowledged.size(),
            "%d lost or wrong, %d given up, at most %d retries"
                .formatted(different, uploads.givenUp(), uploads.mostTries() - 1),
            "0, 0, 1 retry",
            different == 0
                && uploads.givenUp() == 0
                && uploads.mostTries() <= MOST_TRIES
                && acknowledged.size() > SEGMENTS));
    rows.add(
        new Row(
            "  and replays go on meanwhile",
            "D1 F2",
            replays.read(),
            "%d given up, %d wrong, at most %d retries"
                .formatted(replays.givenUp(), replays.wrong(), replays.mostTries() - 1),
            "0, 0, 1 retry",
            replays.givenUp() == 0
                && replays.wrong() == 0
                && replays.mostTries() <= MOST_TRIES
                && replays.read() > 0));
    rows.add(noticed(deployment, siteKey));
    return rows;
  }

  /** What each node takes both show. */
  private static Row bothWork(Deployment deployment, String siteKey) throws Exception {
    Thread.sleep(BETWEEN_MILLIS);
    ConsoleClient person = ConsoleClient.signIn(deployment.console());
    long taken = 0;
    long missing = 0;
    for (int taking = 0; taking < NODES; taking++) {
      AcknowledgedUploads theirs = taken(deployment.node(taking), siteKey, SEGMENTS);
      taken += theirs.size();
      for (int showing = 0; showing < NODES; showing++) {
        missing += theirs.different(person.elsewhere(deployment.node(showing).console()));
      }
    }
    return new Row(
        "What a node of either version takes both show, side by side on one database and S3",
        "C4 F2",
        taken,
        missing + " missing",
        "0 missing",
        missing == 0 && taken == (long) NODES * SEGMENTS);
  }

  private static AcknowledgedUploads taken(RunningReplayVault node, String siteKey, int segments)
      throws IOException, InterruptedException {
    AcknowledgedUploads taken = new AcknowledgedUploads();
    Uploader uploader = new Uploader(node.recording(), ORIGIN);
    OpenedSession session = uploader.open(siteKey);
    for (int number = 0; number < segments; number++) {
      long at = System.currentTimeMillis();
      String mark = session.id() + "-" + number;
      if (uploader.put(session, number, AcknowledgedUploads.segment(at, mark)) == 204) {
        taken.add(session.id(), at, mark);
      }
    }
    return taken;
  }

  /** Tables that do not serve the version before are found out. */
  private static Row noticed(Deployment deployment, String siteKey) {
    deployment.execute("alter table segment rename column digest to digest_renamed");
    int refused = 0;
    for (int number = 0; number < NODES; number++) {
      refused += refuses(deployment.node(number), siteKey) ? 1 : 0;
    }
    deployment.execute("alter table segment rename column digest_renamed to digest");
    return new Row(
        "  counter-proof: a column that the version before knows is renamed, and it takes nothing",
        "C4",
        NODES,
        refused + " refuse",
        NODES + " refuse",
        refused == NODES);
  }

  private static boolean refuses(RunningReplayVault node, String siteKey) {
    try {
      return taken(node, siteKey, 1).size() == 0;
    } catch (IOException refused) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
