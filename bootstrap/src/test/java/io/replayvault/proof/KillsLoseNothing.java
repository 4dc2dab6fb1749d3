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

  private final AcknowledgedUploads acknowledged = new AcknowledgedUploads();

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
      long lost = acknowledged.missing(console);
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
      String segment = AcknowledgedUploads.segment(at + number, mark);
      if (uploader.put(session, number, segment) == 204) {
        acknowledged.add(session.id(), at + number, mark);
      }
    }
  }

  /** Takes the sealed objects of one session away and expects exactly that loss to be found. */
  private Row counterProof(RunningReplayVault vault, ConsoleClient console) throws IOException {
    String victim = acknowledged.firstSession();
    long planted = acknowledged.of(victim);
    List<Path> objects = new ArrayList<>();
    try (Stream<Path> files = Files.walk(vault.home().resolve("segments"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> String.valueOf(file.getParent()).endsWith(victim))
          .forEach(objects::add);
    }
    for (Path object : objects) {
      Files.delete(object);
    }
    long found = acknowledged.missing(console);
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
}
