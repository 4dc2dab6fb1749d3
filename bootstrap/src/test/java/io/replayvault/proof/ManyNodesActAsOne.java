package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Several nodes on one PostgreSQL and one S3 behind a balancer act as one (clauses D1, D2, F2): any
 * of them may end at any time, and what one changes counts on all within a second.
 */
final class ManyNodesActAsOne implements Claim {
  private static final String ORIGIN = "https://shop.example";

  /** With the first try, one retry. */
  private static final int MOST_TRIES = 2;

  private static final long A_SECOND = 1_000;
  private static final int BETWEEN_KILLS_MILLIS = 4_000;

  /** Closed sessions are merged all the while, so that nodes end within that, too. */
  private static final Map<String, String> MERGING =
      Map.of("REPLAYVAULT_SESSION_IDLE", "2", "REPLAYVAULT_MERGE_EVERY", "1");

  @Override
  public List<Row> check(Size size) throws Exception {
    List<Row> rows = new ArrayList<>();
    try (Deployment deployment =
        Deployment.start(Files.createTempDirectory("replayvault-nodes"), size.of(3, 2), MERGING)) {
      ConsoleClient console = ConsoleClient.signIn(deployment.console());
      rows.addAll(SameReplayOnEachNode.rows(deployment, console));
      rows.addAll(nodesEnd(deployment, console, size.of(10, 1)));
      rows.add(signOutCounts(deployment));
      rows.addAll(changesCount(deployment, console, size.of(20, 3)));
    }
    return rows;
  }

  private static List<Row> nodesEnd(Deployment deployment, ConsoleClient console, int kills)
      throws Exception {
    String siteKey = console.createSite("Nodes", List.of(ORIGIN)).get("siteKey").asText();
    AcknowledgedUploads acknowledged = new AcknowledgedUploads();
    SteadyUploads uploads =
        new SteadyUploads(deployment.recording(), ORIGIN, siteKey, acknowledged);
    SteadyReplays replays = new SteadyReplays(deployment.console(), acknowledged);
    for (int kill = 0; kill < kills; kill++) {
      for (int node = 0; node < deployment.size(); node++) {
        Thread.sleep(BETWEEN_KILLS_MILLIS);
        deployment.node(node).kill();
        Thread.sleep(BETWEEN_KILLS_MILLIS);
        deployment.node(node).restart();
      }
    }
    uploads.close();
    replays.close();
    int ended = kills * deployment.size();
    long missing = acknowledged.missing(console);
    Row held =
        new Row(
            "Each of " + deployment.size() + " nodes is killed " + kills + " times during uploads",
            "D1 F2",
            acknowledged.size(),
            missing
                + " lost, "
                + uploads.givenUp()
                + " given up, at most "
                + (uploads.mostTries() - 1)
                + " retries",
            "0 lost, 0 given up, 1 retry",
            missing == 0
                && uploads.givenUp() == 0
                && uploads.mostTries() <= MOST_TRIES
                && acknowledged.size() > 20 * ended);
    Row watched =
        new Row(
            "  and replays go on meanwhile",
            "D1 F2",
            replays.read(),
            replays.givenUp() + " given up, at most " + (replays.mostTries() - 1) + " retries",
            "0 given up, 1 retry",
            replays.givenUp() == 0 && replays.mostTries() <= MOST_TRIES && replays.read() > ended);
    return List.of(held, watched, merged(deployment), missed(deployment, console, acknowledged));
  }

  /** Sessions that closed while nodes ended are merged in the end, by whichever node. */
  private static Row merged(Deployment deployment) throws InterruptedException {
    String left =
        "select count(*) from recorded_session s where (select count(*) from segment g"
            + " where g.session_no = s.no and g.frame_at is null) > 1";
    long sessions =
        Long.parseLong(deployment.query("select count(*) from recorded_session").get(0));
    long unmerged = Long.MAX_VALUE;
    // A node that was killed has its sessions for half a minute more.
    for (int tries = 0; tries < 200 && unmerged > 0; tries++) {
      Thread.sleep(1_000);
      unmerged = Long.parseLong(deployment.query(left).get(0));
    }
    return new Row(
        "  and what a killed node was merging is merged by another",
        "D1 F2",
        sessions,
        unmerged + " left unmerged",
        "0 left unmerged",
        unmerged == 0 && sessions > 0);
  }

  private static Row missed(
      Deployment deployment, ConsoleClient console, AcknowledgedUploads acknowledged)
      throws IOException {
    String victim = acknowledged.firstSession();
    long planted = acknowledged.of(victim);
    int objects = deployment.objects().take(victim);
    long found = acknowledged.missing(console);
    return new Row(
        "  counter-proof: the objects of a session taken away by hand are missed",
        "D1",
        planted,
        found + " found missing",
        planted + " found missing",
        found == planted && planted > 0 && objects > 0);
  }

  private static Row signOutCounts(Deployment deployment) {
    int refused = 0;
    int tried = 0;
    for (int node = 0; node < deployment.size(); node++) {
      ConsoleClient here =
          ConsoleClient.signIn(deployment.console()).elsewhere(deployment.node(node).console());
      ConsoleClient there =
          here.elsewhere(deployment.node((node + 1) % deployment.size()).console());
      boolean in = there.status("/api/v1/me") == 200;
      here.signOut();
      tried++;
      refused += in && there.status("/api/v1/me") == 401 ? 1 : 0;
    }
    return new Row(
        "Who signs out on one node is out on the others at once",
        "F2",
        tried,
        refused + " refused",
        tried + " refused",
        refused == tried);
  }

  private static List<Row> changesCount(Deployment deployment, ConsoleClient console, int times)
      throws Exception {
    long slowest = 0;
    for (int i = 0; i < times; i++) {
      slowest = Math.max(slowest, untilRefused(deployment, console, "Change " + i));
    }
    Row held =
        new Row(
            "An origin taken off a site's list is refused by every node",
            "D4 F2",
            times,
            "after " + slowest + " ms at most",
            "within " + A_SECOND + " ms",
            slowest <= A_SECOND);
    deployment.execute("alter table site_origin disable trigger user");
    long unnoticed = untilRefused(deployment, console, "Unnoticed");
    deployment.execute("alter table site_origin enable trigger user");
    return List.of(
        held,
        new Row(
            "  counter-proof: without word of the change it takes longer",
            "F2",
            1,
            "after " + unnoticed + " ms",
            "more than " + A_SECOND + " ms",
            unnoticed > A_SECOND));
  }

  /** The time until no node takes a segment from there any more. */
  private static long untilRefused(Deployment deployment, ConsoleClient console, String name)
      throws Exception {
    String origin =
        "https://" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example";
    String siteKey = console.createSite(name, List.of(origin)).get("siteKey").asText();
    List<Uploader> nodes = new ArrayList<>();
    for (int node = 0; node < deployment.size(); node++) {
      nodes.add(new Uploader(deployment.node(node).recording(), origin));
    }
    OpenedSession session = nodes.get(0).open(siteKey);
    int number = 0;
    for (Uploader node : nodes) {
      require(put(node, session, number++) == 204);
    }
    long begin = System.nanoTime();
    deployment.execute("delete from site_origin where origin = '" + origin + "'");
    for (Uploader node : nodes) {
      while (put(node, session, number++) == 204) {
        require(System.nanoTime() - begin < 60_000_000_000L);
        Thread.sleep(50);
      }
    }
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static int put(Uploader node, OpenedSession session, int number)
      throws IOException, InterruptedException {
    long at = System.currentTimeMillis();
    return node.put(session, number, AcknowledgedUploads.segment(at, "m" + number));
  }

  private static void require(boolean expected) {
    if (!expected) {
      throw new IllegalStateException("the deployment does not record as it should");
    }
  }
}
