package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Segments move from a disk to S3, and from bucket to bucket, while two nodes record and replay
 * (clauses B1, D2): nothing is unreadable meanwhile, nothing lies twice or nowhere afterwards, and
 * who moves may be killed.
 */
final class StoreMoveUnderLoad implements Claim {
  private static final String ORIGIN = "https://shop.example";
  private static final int BETWEEN_MILLIS = 300;
  private static final int TAKEN_OVER_MILLIS = 15_000;

  /** With the first try, one retry. */
  private static final int MOST_TRIES = 2;

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-move");
    SegmentPlace disk = SegmentPlace.disk(folder.resolve("disk"));
    try (Deployment deployment = Deployment.start(folder, 2, disk.asMain())) {
      SegmentPlace bucket = SegmentPlace.bucket(deployment.objects(), "segments");
      SegmentPlace other = SegmentPlace.bucket(deployment.objects(), "elsewhere");
      ConsoleClient console = ConsoleClient.signIn(deployment.console());
      String siteKey = console.createSite("Moves", List.of(ORIGIN)).get("siteKey").asText();
      AcknowledgedUploads acknowledged = new AcknowledgedUploads();
      if (size == Size.FULL) {
        // So many that they are on the move for longer than killed nodes take to start again.
        fill(deployment, siteKey, acknowledged, 15_000);
      }
      int before = acknowledged.size();
      SteadyUploads uploads =
          new SteadyUploads(deployment.recording(), ORIGIN, siteKey, acknowledged, BETWEEN_MILLIS);
      ComparedReads reads = new ComparedReads(deployment.console(), acknowledged);
      awaitUploads(acknowledged, before + 100);
      List<Row> rows = new ArrayList<>();
      List<MoveBySteps> moves = new ArrayList<>();
      moves.add(new MoveBySteps(deployment, disk, bucket, Map.of()));
      rows.addAll(moved("Disk to S3", moves.get(0), size.of(3, 1)));
      rows.add(apart(ObjectsInPlaces.of(deployment, disk, bucket)));
      SegmentPlace from = disk;
      SegmentPlace last = bucket;
      if (size == Size.FULL) {
        moves.add(
            new MoveBySteps(
                deployment,
                bucket,
                other,
                Map.of("REPLAYVAULT_SESSION_IDLE", "5", "REPLAYVAULT_MERGE_EVERY", "1")));
        rows.addAll(moved("Bucket to bucket amid merges", moves.get(1), 3));
        rows.add(apart(ObjectsInPlaces.of(deployment, bucket, other)));
        from = bucket;
        last = other;
      }
      uploads.close();
      reads.close();
      rows.addAll(underLoad(uploads, reads, acknowledged.size() - before, moves));
      rows.add(readsBack(deployment, acknowledged, from));
      rows.addAll(counterProofs(deployment, acknowledged, from, last));
      return rows;
    }
  }

  private static void fill(
      Deployment deployment, String siteKey, AcknowledgedUploads acknowledged, int number)
      throws InterruptedException {
    try (SteadyUploads fast =
        new SteadyUploads(deployment.recording(), ORIGIN, siteKey, acknowledged)) {
      awaitUploads(acknowledged, number);
    }
  }

  private static void awaitUploads(AcknowledgedUploads acknowledged, int number)
      throws InterruptedException {
    while (acknowledged.size() < number) {
      Thread.sleep(100);
    }
  }

  private static List<Row> moved(String what, MoveBySteps move, int kills)
      throws IOException, InterruptedException {
    move.run(kills);
    return List.of(
        new Row(
            what + ": a mover is killed, another goes on",
            "D2 F2",
            kills,
            move.kills() + " amid the move, " + move.slowestMillis() + " ms at most",
            kills + ", within " + TAKEN_OVER_MILLIS + " ms",
            move.kills() == kills && move.slowestMillis() <= TAKEN_OVER_MILLIS));
  }

  private static Row apart(ObjectsInPlaces places) {
    return new Row(
        "  then each object lies in the new place, once, and none in the old one",
        "D2",
        places.referred(),
        places.figure(),
        "0 missing, 0 twice, 0 left",
        places.isNewPlaceAlone());
  }

  private static List<Row> underLoad(
      SteadyUploads uploads, ComparedReads reads, int acknowledged, List<MoveBySteps> moves) {
    int ended = moves.stream().mapToInt(MoveBySteps::ended).sum();
    int most = ended * reads.readers();
    return List.of(
        new Row(
            "Recording goes on while segments move",
            "B1 F2",
            acknowledged,
            uploads.givenUp() + " given up, at most " + (uploads.mostTries() - 1) + " retries",
            "0 given up, 1 retry",
            uploads.givenUp() == 0
                && uploads.mostTries() <= MOST_TRIES
                && acknowledged > 10 * ended),
        new Row(
            "  and what was acknowledged is read, and right, all the while",
            "B1 F2",
            reads.read(),
            reads.wrong()
                + " wrong, "
                + reads.givenUp()
                + " given up, "
                + reads.brokenOff()
                + " asked twice",
            "0 wrong, 0 given up, " + most + " twice",
            reads.wrong() == 0
                && reads.givenUp() == 0
                && reads.brokenOff() <= most
                && reads.read() > 10 * ended));
  }

  /** With the old place out of everybody's reach. */
  private static Row readsBack(
      Deployment deployment, AcknowledgedUploads acknowledged, SegmentPlace old)
      throws IOException, InterruptedException {
    Path aside = old.folder().resolveSibling(old.folder().getFileName() + "-aside");
    Files.move(old.folder(), aside);
    long different = acknowledged.different(ConsoleClient.signIn(deployment.console()));
    Files.move(aside, old.folder());
    return new Row(
        "  and reads back byte for byte from the new place alone",
        "B1 D2",
        acknowledged.size(),
        different + " different",
        "0 different",
        different == 0);
  }

  private static List<Row> counterProofs(
      Deployment deployment, AcknowledgedUploads acknowledged, SegmentPlace old, SegmentPlace next)
      throws IOException, InterruptedException {
    ConsoleClient console = ConsoleClient.signIn(deployment.console());
    String victim = acknowledged.firstSession();
    long planted = acknowledged.of(victim);
    List<Path> objects = next.files(victim);
    for (Path object : objects) {
      changeOneByte(object);
    }
    long damaged = acknowledged.different(console);
    for (Path object : objects) {
      changeOneByte(object);
    }
    for (Path object : objects) {
      Path back = old.folder().resolve(next.folder().relativize(object));
      Files.createDirectories(back.getParent());
      Files.move(object, back, StandardCopyOption.ATOMIC_MOVE);
    }
    long unseen = acknowledged.different(console);
    ObjectsInPlaces places = ObjectsInPlaces.of(deployment, old, next);
    return List.of(
        new Row(
            "  counter-proof: copies that nobody compared, a byte of each wrong, are found",
            "B1",
            planted,
            damaged + " different",
            planted + " different",
            damaged == planted && !objects.isEmpty()),
        new Row(
            "  counter-proof: what lies where nodes do not look any more is missed",
            "D2",
            planted,
            unseen + " different, " + places.leftBehind() + " left behind",
            planted + " different, " + objects.size() + " left",
            unseen == planted && places.leftBehind() == objects.size()));
  }

  /** Twice is not at all. */
  private static void changeOneByte(Path object) throws IOException {
    byte[] bytes = Files.readAllBytes(object);
    bytes[bytes.length / 2] ^= 1;
    Files.write(object, bytes);
  }
}
