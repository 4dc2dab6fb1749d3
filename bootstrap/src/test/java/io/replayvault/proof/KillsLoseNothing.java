package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import io.replayvault.system.VaultDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * What was acknowledged survives SIGKILL, and the server comes back without help (clauses B1, C1).
 */
final class KillsLoseNothing implements Claim {
  private static final String ORIGIN = "https://shop.example";
  private static final int UPLOADERS = 4;

  /**
   * So many uploads are under way or done before a kill may come; a cold server is slow at first.
   */
  private static final int FEWEST_A_KILL = 50;

  private static final int PATIENCE_MILLIS = 60_000;
  private static final int SEGMENTS = 20;
  private static final long SEED = 20_261_124L;

  private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

  @Override
  public List<Row> check(Size size) throws Exception {
    int kills = size.of(50, 2);
    Path parent = Files.createTempDirectory("replayvault-kills");
    try (RunningReplayVault vault = RunningReplayVault.start(parent)) {
      String siteKey =
          ConsoleClient.signIn(vault).createSite("Kills", List.of(ORIGIN)).get("siteKey").asText();
      Random random = new Random(SEED);
      for (int i = 0; i < kills; i++) {
        uploadUntilKilled(vault, siteKey, 400 + random.nextInt(1600));
        vault.restart();
      }
      ConsoleClient console = ConsoleClient.signIn(vault);
      long lost = lost(console);
      Row held =
          new Row(
              "Acknowledged segments survive " + kills + " SIGKILLs during uploads",
              "B1 C1",
              acknowledged.size(),
              lost + " lost, " + kills + " of " + kills + " starts without help",
              "0 lost, at least " + size.of(2500, 40) + " tried",
              lost == 0 && acknowledged.size() >= size.of(2500, 40));
      return List.of(held, counterProof(vault, console), durability(vault));
    }
  }

  private void uploadUntilKilled(RunningReplayVault vault, String siteKey, int millis)
      throws InterruptedException {
    AtomicBoolean running = new AtomicBoolean(true);
    ExecutorService uploaders = Executors.newFixedThreadPool(UPLOADERS);
    for (int i = 0; i < UPLOADERS; i++) {
      uploaders.execute(() -> upload(vault, siteKey, running));
    }
    int enough = acknowledged.size() + FEWEST_A_KILL;
    for (int waited = 0; acknowledged.size() < enough && waited < PATIENCE_MILLIS; waited += 20) {
      Thread.sleep(20);
    }
    Thread.sleep(millis);
    vault.kill();
    running.set(false);
    uploaders.shutdown();
    uploaders.awaitTermination(60, TimeUnit.SECONDS);
  }

  private void upload(RunningReplayVault vault, String siteKey, AtomicBoolean running) {
    Uploader uploader = new Uploader(vault.recording(), ORIGIN);
    try {
      while (running.get()) {
        OpenedSession session = uploader.open(siteKey);
        uploadSegments(uploader, session, running);
      }
    } catch (IOException killed) {
      // the server is gone, which is the point
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Fewer segments than one session may send in one go. */
  private void uploadSegments(Uploader uploader, OpenedSession session, AtomicBoolean running)
      throws IOException, InterruptedException {
    long at = System.currentTimeMillis();
    for (int number = 0; number < SEGMENTS && running.get(); number++) {
      String mark = session.id() + "-" + number;
      if (uploader.put(session, number, segment(at + number, mark)) == 204) {
        acknowledged.add(new Acknowledged(session.id(), at + number, mark));
      }
    }
  }

  private static String segment(long at, String mark) {
    return """
        [{"type":5,"timestamp":%d,"data":{"tag":"rv.event","payload":{"name":"m"}}},\
        {"type":3,"timestamp":%d,"data":{"source":3,"id":1,"x":0,"y":0,"mark":"%s","pad":"%s"}}]"""
        .formatted(at, at, mark, "x".repeat(4000));
  }

  private long lost(ConsoleClient console) {
    List<String> sessions = acknowledged.stream().map(Acknowledged::session).distinct().toList();
    long lost = 0;
    for (String session : sessions) {
      List<Acknowledged> wanted =
          acknowledged.stream().filter(a -> a.session().equals(session)).toList();
      long from = wanted.stream().mapToLong(Acknowledged::at).min().orElseThrow();
      long to = wanted.stream().mapToLong(Acknowledged::at).max().orElseThrow();
      String events = String.join("\n", console.events(session, from, to + 1));
      lost += wanted.stream().filter(a -> !events.contains("\"" + a.mark() + "\"")).count();
    }
    return lost;
  }

  /** Takes the sealed objects of one session away and expects exactly that loss to be found. */
  private Row counterProof(RunningReplayVault vault, ConsoleClient console) throws IOException {
    Acknowledged victim = acknowledged.iterator().next();
    long planted = acknowledged.stream().filter(a -> a.session().equals(victim.session())).count();
    List<Path> objects = new ArrayList<>();
    try (Stream<Path> files = Files.walk(vault.home().resolve("segments"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> String.valueOf(file.getParent()).endsWith(victim.session()))
          .forEach(objects::add);
    }
    for (Path object : objects) {
      Files.delete(object);
    }
    long found = lost(console);
    return new Row(
        "  counter-proof: objects taken from the disk by hand are missed",
        "B1",
        planted,
        found + " found missing",
        planted + " found missing",
        found == planted && planted > 0);
  }

  private static Row durability(RunningReplayVault vault) throws IOException {
    String fsync = VaultDatabase.show(vault, "fsync");
    String commit = VaultDatabase.show(vault, "synchronous_commit");
    return new Row(
        "SHOW fsync, SHOW synchronous_commit",
        "B1",
        2,
        fsync + ", " + commit,
        "on, on",
        fsync.equals("on") && commit.equals("on"));
  }

  private record Acknowledged(String session, long at, String mark) {}
}
