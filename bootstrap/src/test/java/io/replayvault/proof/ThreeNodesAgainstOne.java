package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.ProcessorTime;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a node more costs (clauses D1, F1): uploads by way of the balancer to one node and to three,
 * and whose processor time they take. On one machine they share its cores, so the time of an upload
 * is what can be compared, and not the number in a second.
 */
final class ThreeNodesAgainstOne implements Claim {
  private static final String ORIGIN = "https://shop.example";
  private static final double MOST_DEARER = 1.5;
  private static final int LATE_MILLIS = 100;

  @Override
  public List<Row> check(Size size) throws Exception {
    Duration warmUp = Duration.ofSeconds(size.of(60, 10));
    Duration time = Duration.ofSeconds(size.of(60, 10));
    Spent one = run(1, warmUp, time, 0);
    Spent three = run(3, warmUp.multipliedBy(2), time, 0);
    Spent late = run(1, warmUp, time, LATE_MILLIS);
    return List.of(
        new Row(
            "An upload to one of three nodes costs what it costs at one alone",
            "D1 F1",
            one.uploads() + three.uploads(),
            "one: %s; three: %s".formatted(one.line(), three.line()),
            "at most %.1f times".formatted(MOST_DEARER),
            three.millisEach() <= MOST_DEARER * one.millisEach()),
        new Row(
            "  of which most is a node's own, that is, what more machines share: " + three.shares(),
            "D1 F1",
            three.uploads(),
            "nodes %.0f %%".formatted(100 * three.share("nodes")),
            "more than half",
            three.share("nodes") > 0.5),
        new Row(
            "  counter-proof: with S3 " + LATE_MILLIS + " ms late uploads wait, and cost the same",
            "D1",
            late.uploads(),
            late.line(),
            "fewer a second, no dearer",
            late.perSecond() < one.perSecond() / 2 && late.millisEach() < 2 * one.millisEach()));
  }

  private static Spent run(int nodes, Duration warmUp, Duration time, int late) throws Exception {
    try (Deployment deployment =
        Deployment.startOnFaultyNetwork(
            Files.createTempDirectory("replayvault-scale"), nodes, Map.of())) {
      deployment.network().toObjects().delay(Duration.ofMillis(late));
      String siteKey =
          ConsoleClient.signIn(deployment.console())
              .createSite("Scale", List.of(ORIGIN))
              .get("siteKey")
              .asText();
      try (BusyUploads uploads = BusyUploads.begin(deployment.recording(), ORIGIN, siteKey)) {
        Thread.sleep(warmUp.toMillis());
        Map<String, Duration> before = spent(deployment);
        long done = uploads.done();
        long begin = System.nanoTime();
        Thread.sleep(time.toMillis());
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Double> parts = new LinkedHashMap<>();
        spent(deployment)
            .forEach(
                (part, after) ->
                    parts.put(
                        part,
                        after.minus(before.getOrDefault(part, Duration.ZERO)).toNanos() / 1e6));
        return new Spent(uploads.done() - done, seconds, parts);
      }
    }
  }

  private static Map<String, Duration> spent(Deployment deployment) {
    Duration nodes = Duration.ZERO;
    for (int i = 0; i < deployment.size(); i++) {
      nodes = nodes.plus(ProcessorTime.of(deployment.node(i).pid()));
    }
    Map<String, Duration> spent = new LinkedHashMap<>();
    spent.put("nodes", nodes);
    spent.put("PostgreSQL", ProcessorTime.of(deployment.postgres().pid()));
    spent.put("S3", ProcessorTime.of(deployment.objects().pid()));
    spent.put("balancer", ProcessorTime.of(deployment.balancer().pid()));
    return spent;
  }

  private record Spent(long uploads, double seconds, Map<String, Double> millis) {
    double perSecond() {
      return uploads / seconds;
    }

    /** A node's trial profile starts no database here: its own time is all it has. */
    double millisEach() {
      return of("nodes") / Math.max(1, uploads);
    }

    private double of(String part) {
      return millis.getOrDefault(part, 0.0);
    }

    double share(String part) {
      return of(part) / millis.values().stream().mapToDouble(each -> each).sum();
    }

    String line() {
      return String.format(Locale.ROOT, "%.0f/s, %.2f ms each", perSecond(), millisEach());
    }

    String shares() {
      StringBuilder shares = new StringBuilder();
      millis
          .keySet()
          .forEach(part -> shares.append("%s %.0f %%, ".formatted(part, 100 * share(part))));
      return shares.substring(0, shares.length() - 2);
    }
  }
}
