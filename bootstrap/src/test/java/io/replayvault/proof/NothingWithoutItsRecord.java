package io.replayvault.proof;

import io.replayvault.proof.AuditSinks.Sink;
import io.replayvault.proof.SensitiveRequests.Answer;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.Uploader;
import io.replayvault.system.WholeFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * While the audit log's database, the places of its checkpoints and a receiver of its stream are
 * killed, full, slow or frozen, alone and together, no request is answered without its record, be
 * it a look, a file, a change or a refusal, and each is answered within two seconds (clauses F3,
 * H2, ADR-0056). All of the requests are sent while something fails.
 */
final class NothingWithoutItsRecord implements Claim {
  private static final long TWO_SECONDS = 2_000;
  private static final long LAG_SECONDS = 10;
  private static final int LAG_PATIENCE_SECONDS = 120;
  private static final String LAG = "replayvault_audit_unpublished_seconds";
  private static final Set<String> NO_PLACES = Set.of(AuditSinks.DATABASE, AuditSinks.STREAM);
  private static final String ORIGIN = "https://faults.example";

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-audit-faults");
    try (AuditSinks sinks = AuditSinks.in(folder);
        Deployment deployment =
            Deployment.start(folder.resolve("deployment"), 1, sinks.settings())) {
      return check(deployment, sinks, size);
    } finally {
      WholeFolder.delete(folder);
    }
  }

  private static List<Row> check(Deployment deployment, AuditSinks sinks, Size size)
      throws Exception {
    ConsoleClient person = ConsoleClient.signIn(deployment.console());
    SensitiveRequests requests =
        new SensitiveRequests(
            deployment.console(), deployment.node(0).console(), person, replay(deployment, person));
    requests.awaitDone();
    Map<String, Sink> all = sinks.all(deployment);
    FailingSinks failing = new FailingSinks(deployment, all, requests, size);
    failing.run();
    List<Row> rows = new ArrayList<>(rows(deployment, requests.answers()));
    rows.add(failing.touched());
    rows.add(failing.othersGoOn());
    rows.add(lag(deployment, all, requests));
    rows.add(new WaitsWithoutEnd(deployment, requests).row(TWO_SECONDS));
    rows.add(removed(deployment, requests.answers()));
    rows.add(RefusalsOnRecord.row(deployment, requests.answers()));
    return rows;
  }

  /** Where events of a session are that was recorded while all was well. */
  private static String replay(Deployment deployment, ConsoleClient person)
      throws IOException, InterruptedException {
    String site = person.createSite("Faults", List.of(ORIGIN)).get("siteKey").asText();
    Uploader uploader = new Uploader(deployment.recording(), ORIGIN);
    Uploader.OpenedSession session = uploader.open(site);
    long at = System.currentTimeMillis();
    int status = uploader.put(session, 0, AcknowledgedUploads.segment(at, "faults"));
    if (status != 204) {
      throw new IOException("a segment was answered " + status);
    }
    return "/api/v1/sessions/"
        + session.id()
        + "/events?from="
        + (at - 60_000)
        + "&to="
        + (at + 60_000);
  }

  private static List<Row> rows(Deployment deployment, List<Answer> answers) {
    List<String> without = withoutRecord(deployment, answers);
    long done = answers.stream().filter(Answer::isDone).count();
    long slowest = answers.stream().mapToLong(Answer::millis).max().orElse(0);
    long late =
        answers.stream().filter(one -> one.millis() > TWO_SECONDS || one.status() == 0).count();
    return List.of(
        new Row(
            "Requests while sinks of the audit log fail: none is answered without its record",
            "F3 H2",
            answers.size(),
            done + " answered, " + without.size() + " without " + few(without),
            "0 without",
            without.isEmpty() && areDoneAndNot(answers)),
        new Row(
            "  and each is answered, or refused, in time",
            "F3",
            answers.size(),
            "%d late, the slowest after %d ms".formatted(late, slowest),
            "0 late, within " + TWO_SECONDS + " ms",
            late == 0),
        new Row(
            "  and a site that was made has its record, whatever was answered",
            "F3",
            (int) answers.stream().filter(one -> !one.site().isEmpty()).count(),
            madeWithoutRecord(deployment, answers) + " without",
            "0 without",
            madeWithoutRecord(deployment, answers) == 0));
  }

  /** Each kind of request was done at times, or refused where it must be; and not always. */
  private static boolean areDoneAndNot(List<Answer> answers) {
    return answers.stream().anyMatch(one -> one.status() == 503)
        && answers.stream().collect(Collectors.groupingBy(Answer::kind)).values().stream()
            .allMatch(kind -> kind.stream().anyMatch(one -> one.isDone() || one.isRefused()));
  }

  private static String few(List<String> ids) {
    return ids.isEmpty() ? "" : ids.subList(0, Math.min(3, ids.size())).toString();
  }

  /** Requests that were done and have no record of their own that allows it. */
  private static List<String> withoutRecord(Deployment deployment, List<Answer> answers) {
    Set<String> recorded = recorded(deployment);
    return answers.stream()
        .filter(Answer::isDone)
        .map(Answer::id)
        .filter(id -> !recorded.contains(id))
        .toList();
  }

  private static long madeWithoutRecord(Deployment deployment, List<Answer> answers) {
    Set<String> recorded = recorded(deployment);
    Set<String> made =
        new HashSet<>(deployment.query("select name from site where name like 'proof-%'"));
    return answers.stream()
        .filter(one -> made.contains(one.site()))
        .filter(one -> !recorded.contains(one.id()))
        .count();
  }

  private static Set<String> recorded(Deployment deployment) {
    return new HashSet<>(
        deployment.query("select request_id from audit_record where outcome = 'ALLOWED'"));
  }

  /** Places that take nothing hold nobody up, and it shows. */
  private static Row lag(Deployment deployment, Map<String, Sink> sinks, SensitiveRequests requests)
      throws Exception {
    double before = lag(deployment);
    // What failed until now was healed a moment ago.
    for (int waited = 0; !(before < LAG_SECONDS) && waited < LAG_PATIENCE_SECONDS; waited++) {
      ApiCaller.pause(1_000);
      before = lag(deployment);
    }
    List<Sink> places =
        sinks.entrySet().stream()
            .filter(sink -> !NO_PLACES.contains(sink.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    FailingSinks.all(places, Ailment.KILLED);
    requests.awaitDone();
    double seen = lag(deployment);
    for (int waited = 0; !(seen > LAG_SECONDS) && waited < LAG_PATIENCE_SECONDS; waited++) {
      ApiCaller.pause(1_000);
      requests.awaitDone();
      seen = lag(deployment);
    }
    FailingSinks.all(places, Ailment.NONE);
    return new Row(
        "  and places that take no checkpoints are seen to lag (" + LAG + ")",
        "F3",
        places.size(),
        "%.0f s before, %.0f s seen while requests were answered".formatted(before, seen),
        "less before, then more than " + LAG_SECONDS + " s",
        before < LAG_SECONDS && seen > LAG_SECONDS);
  }

  private static double lag(Deployment deployment) throws IOException, InterruptedException {
    URI metrics =
        URI.create("http://127.0.0.1:" + deployment.node(0).ports().operations() + "/metrics");
    String all =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
            .body();
    return all.lines()
        .filter(line -> line.startsWith(LAG))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Row removed(Deployment deployment, List<Answer> answers) {
    int before = withoutRecord(deployment, answers).size();
    String victim = answers.stream().filter(Answer::isDone).findFirst().orElseThrow().id();
    deployment.execute(
        "set session_replication_role = replica; delete from audit_record where request_id = '"
            + victim
            + "'");
    List<String> after = withoutRecord(deployment, answers);
    return new Row(
        "  counter-proof: a record that is taken away by hand is missed",
        "F3",
        1,
        before + " missing before, " + after.size() + " after",
        "0 before, 1 after",
        before == 0 && after.equals(List.of(victim)));
  }
}
