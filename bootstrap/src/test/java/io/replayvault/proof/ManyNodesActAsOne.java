package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
      rows.add(policyCounts(deployment, console, size.of(20, 3)));
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
    KilledMerges merging = new KilledMerges(deployment, kills > 1);
    for (int kill = 0; kill < kills; kill++) {
      for (int node = 0; node < deployment.size(); node++) {
        Thread.sleep(BETWEEN_KILLS_MILLIS);
        merging.awaitOne();
        deployment.node(node).kill();
        Thread.sleep(BETWEEN_KILLS_MILLIS);
        merging.count();
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
            "%d given up, %d wrong, at most %d retries"
                .formatted(replays.givenUp(), replays.wrong(), replays.mostTries() - 1),
            "0, 0, 1 retry",
            replays.givenUp() == 0
                && replays.wrong() == 0
                && replays.mostTries() <= MOST_TRIES
                && replays.read() > ended);
    return List.of(
        held,
        watched,
        merging.row(),
        missed(deployment, console, acknowledged),
        unwatched(console, acknowledged));
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

  private static Row unwatched(ConsoleClient console, AcknowledgedUploads acknowledged) {
    boolean shown =
        SteadyReplays.shows(console, acknowledged.expected(acknowledged.firstSession()));
    return new Row(
        "  counter-proof: and who watches that session sees that it is not whole",
        "D1",
        1,
        shown ? "whole" : "not whole",
        "not whole",
        !shown);
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

  /** As one node publishes a policy: a row of the next version, which all are asked for at once. */
  private static Row policyCounts(Deployment deployment, ConsoleClient console, int times)
      throws Exception {
    JsonNode site = console.createSite("Policy", List.of(ORIGIN));
    int asked = 0;
    int old = 0;
    List<String> before = policies(deployment, site.get("siteKey").asText());
    for (int i = 0; i < times; i++) {
      deployment.execute(
          """
          insert into published_policy
          select site_id, version + 1, document || '\\x20'::bytea, public_key, signature
          from published_policy where site_id = '%s' order by version desc limit 1
          """
              .formatted(site.get("id").asText()));
      List<String> after = policies(deployment, site.get("siteKey").asText());
      for (int node = 0; node < after.size(); node++) {
        asked++;
        old += after.get(node).equals(before.get(node)) ? 1 : 0;
      }
      before = after;
    }
    return new Row(
        "A policy that was published is what every node gives the next recorder",
        "B5 D1",
        asked,
        old + " gave the one before",
        "0 gave the one before",
        old == 0 && asked == times * deployment.size());
  }

  private static List<String> policies(Deployment deployment, String siteKey)
      throws IOException, InterruptedException {
    List<String> policies = new ArrayList<>();
    for (int node = 0; node < deployment.size(); node++) {
      URI policy = deployment.node(node).recording().resolve("/record/v1/" + siteKey + "/policy");
      HttpRequest request = HttpRequest.newBuilder(policy).header("Origin", ORIGIN).build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      require(answer.statusCode() == 200);
      policies.add(answer.body());
    }
    return policies;
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
