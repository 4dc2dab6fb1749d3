package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader.OpenedSession;
import io.replayvault.system.VaultDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A session of any length is merged when it closes, replays the same before, within and after, and
 * is read a window at a time (clauses B1, C1, C2).
 */
final class AnyLength implements Claim {
  private static final long SEED = 20_261_124L;

  @Override
  public List<Row> check(Size size) throws Exception {
    List<Row> rows = new ArrayList<>();
    Path parent = Files.createTempDirectory("replayvault-any-length");
    Map<String, String> quickly =
        Map.of("REPLAYVAULT_SESSION_IDLE", "5", "REPLAYVAULT_MERGE_EVERY", "1");
    try (RunningReplayVault vault = RunningReplayVault.start(parent, quickly)) {
      String siteKey =
          ConsoleClient.signIn(vault)
              .createSite("Any length", List.of(LongSessions.ORIGIN))
              .get("siteKey")
              .asText();
      LongSessions sessions = new LongSessions(vault, siteKey, SEED);
      rows.add(killed(vault, sessions, size));
      rows.add(merged(vault, sessions));
      rows.add(late(sessions));
      rows.add(counterProof(vault, sessions));
    }
    rows.addAll(new WindowReads().rows(size));
    return rows;
  }

  /** SIGKILL a random moment after the first segment of a round is seen to be merged. */
  private static Row killed(RunningReplayVault vault, LongSessions sessions, Size size)
      throws IOException, InterruptedException {
    int kills = size.of(10, 1);
    Random random = new Random(SEED);
    int within = 0;
    int same = 0;
    for (int i = 0; i < kills; i++) {
      long before = sessions.merged();
      sessions.upload(size.of(4, 3));
      Map<String, List<String>> original = sessions.read();
      boolean began = sessions.awaitMerged(before);
      Thread.sleep(random.nextInt(150));
      vault.kill();
      vault.restart();
      within += began && sessions.unmerged() > 0 ? 1 : 0;
      same += sessions.read().equals(original) ? 1 : 0;
      sessions.letTurnsEnd();
    }
    return new Row(
        "Sessions read the same after a SIGKILL while they are merged",
        "B1 C1",
        kills,
        same + " the same, " + within + " with merges under way",
        "all the same, most under way",
        same == kills && within > kills / 2);
  }

  /** What the kills left is finished by the next runs; then all is compared once more. */
  private static Row merged(RunningReplayVault vault, LongSessions sessions)
      throws IOException, InterruptedException {
    sessions.upload(1);
    Map<String, List<String>> original = sessions.read();
    long all = sessions.sessions().size() * 60L;
    sessions.letTurnsEnd();
    boolean finished = sessions.awaitMerged(all - 1);
    long lines = original.values().stream().mapToLong(List::size).sum();
    boolean same = sessions.read().equals(original);
    List<String> sizes =
        VaultDatabase.query(
            vault, "select count(distinct object_id) from segment where frame_at is not null");
    return new Row(
        "Merged sessions are the uploaded ones, line by line",
        "B1 C2",
        lines,
        (same ? "same" : "other") + ", " + all + " segments in " + sizes.get(0) + " objects",
        "same, all merged",
        same && finished && lines == sessions.events());
  }

  private static Row late(LongSessions sessions) throws IOException, InterruptedException {
    OpenedSession session = sessions.sessions().get(sessions.sessions().size() - 1);
    int again = sessions.uploader().put(session, 3, sessions.body(session, 3));
    int other = sessions.uploader().put(session, 3, sessions.body(session, 4));
    int tail = sessions.uploader().put(session, 60, sessions.body(session, 59));
    return new Row(
        "After the merge: the same bytes, other bytes, a late segment",
        "B1",
        3,
        again + ", " + other + ", " + tail,
        "204, 409, 204",
        again == 204 && other == 409 && tail == 204);
  }

  /** Changes one byte of each merged object of a session on the disk; reading must not go well. */
  private static Row counterProof(RunningReplayVault vault, LongSessions sessions)
      throws IOException {
    Map<String, List<String>> original = sessions.read();
    String victim = sessions.sessions().get(0).id();
    List<Path> objects = new ArrayList<>();
    try (Stream<Path> files = Files.walk(vault.home().resolve("segments"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> String.valueOf(file.getParent()).endsWith(victim))
          .forEach(objects::add);
    }
    for (Path object : objects) {
      byte[] bytes = Files.readAllBytes(object);
      bytes[bytes.length / 2] ^= 1;
      Files.write(object, bytes);
    }
    Map<String, List<String>> read = sessions.read();
    long differ =
        original.entrySet().stream()
            .filter(session -> !session.getValue().equals(read.get(session.getKey())))
            .count();
    return new Row(
        "  counter-proof: a byte changed in each merged object of one session",
        "C1",
        objects.size(),
        differ + " sessions differ",
        "1 session differs",
        differ == 1);
  }
}
