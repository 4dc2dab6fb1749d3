package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.proof.AcknowledgedUploads.Expected;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.MotoKms;
import io.replayvault.system.SoftHsm;
import io.replayvault.system.WholeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Master keys are rotated again and again, and the root key changes its holder, while nodes record
 * and replay (clauses B3, C3): no upload fails by a rotation, nothing is unreadable by either.
 */
final class RotationsUnderLoad implements Claim {
  private static final int ENOUGH_AT_FIRST = 50;

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-rotations");
    SoftHsm token = SoftHsm.in(Files.createDirectories(folder.resolve("token")));
    List<RootKeyPlace> holders = new ArrayList<>(List.of(file(folder), RootKeyPlace.token(token)));
    Optional<MotoKms> kms =
        size == Size.FULL ? Optional.of(MotoKms.start(folder.resolve("kms"))) : Optional.empty();
    kms.ifPresent(one -> holders.add(1, RootKeyPlace.kms(one, one.endpoint())));
    Map<String, String> first = new HashMap<>(token.environment());
    first.putAll(HolderChange.announcing(holders.get(0), holders.get(1)));
    try (Deployment deployment =
        Deployment.start(folder.resolve("deployment"), size.of(2, 1), first)) {
      HolderChange change = new HolderChange(deployment, token.environment());
      return new Run(deployment, change, holders, size)
          .check(
              () -> {
                kms.ifPresent(MotoKms::close);
                WholeFolder.delete(folder.resolve("file"));
              });
    } finally {
      kms.ifPresent(MotoKms::close);
      WholeFolder.delete(folder);
    }
  }

  /** A trial's node makes both files. */
  private static RootKeyPlace file(Path folder) {
    Path own = folder.resolve("file");
    return RootKeyPlace.file(own.resolve("root-key.p12"), own.resolve("password"));
  }

  /** One check, on a deployment whose nodes were told the first two holders. */
  private static final class Run {
    private final Deployment deployment;
    private final HolderChange change;
    private final List<RootKeyPlace> holders;
    private final Size size;
    private final AcknowledgedUploads acknowledged = new AcknowledgedUploads();
    private final List<Row> rows = new ArrayList<>();
    private final MasterKeyVersions versions;
    private final PacedUploads uploads;
    private final ComparedReads reads;

    Run(Deployment deployment, HolderChange change, List<RootKeyPlace> holders, Size size) {
      this.deployment = deployment;
      this.change = change;
      this.holders = holders;
      this.size = size;
      ConsoleClient console = ConsoleClient.signIn(deployment.console());
      this.versions =
          new MasterKeyVersions(
              deployment, console.get("/api/v1/me").get("account").get("id").asText());
      this.uploads =
          PacedUploads.begin(
              deployment.recording(), console, acknowledged, size.of(100, 20), size.of(320, 16));
      this.reads = new ComparedReads(deployment.console(), acknowledged);
    }

    List<Row> check(Runnable endFormerHolders) throws IOException, InterruptedException {
      RootKeyPlace last = holders.get(holders.size() - 1);
      try {
        while (acknowledged.size() < ENOUGH_AT_FIRST) {
          Thread.sleep(100);
        }
        rotate(size.of(20, 1));
        for (int i = 1; i < holders.size(); i++) {
          changeHolder(holders.get(i - 1), holders.get(i), i > 1);
        }
      } finally {
        uploads.close();
        reads.close();
      }
      endFormerHolders.run();
      change.end(last);
      readsBack(last);
      misplacedKeysAreMissed();
      brokenMasterKeyIsMissed();
      return rows;
    }

    private void rotate(int times) throws InterruptedException {
      long begun = System.nanoTime();
      int before = acknowledged.size();
      for (int i = 0; i < times; i++) {
        versions.rotate();
      }
      long seconds = Math.max(1, (System.nanoTime() - begun) / 1_000_000_000);
      int recorded = acknowledged.size() - before;
      rows.add(
          new Row(
              "Rotations of the master key while recording goes on: no upload fails",
              "B3 C3",
              recorded,
              "%d rotations, %d a second, %d failed, p99 %d ms"
                  .formatted(
                      times, recorded / seconds, uploads.failures(), uploads.percentile(99)),
              "0 failed, " + size.of(95, 5) + " a second",
              uploads.failures() == 0 && recorded / seconds >= size.of(95, 5)));
      rows.add(
          new Row(
              "  and what was acknowledged is read, and right, all the while",
              "B1 C3",
              reads.read(),
              "%d wrong, %d broken off".formatted(reads.wrong(), reads.brokenOff()),
              "0, 0",
              reads.read() > times && reads.wrong() == 0 && reads.brokenOff() == 0));
      rows.add(
          new Row(
              "  and each old version is destroyed, its bytes too, and is on the audit log",
              "B3 C3",
              times,
              "%d destroyed, %d and %d records"
                  .formatted(versions.destroyed(), records("KEY_ROTATE"), records("KEY_DESTROY")),
              times + " of each",
              versions.destroyed() == times
                  && records("KEY_ROTATE") == times
                  && records("KEY_DESTROY") == times));
    }

    private int records(String action) {
      JsonNode changes =
          ConsoleClient.signIn(deployment.console())
              .get("/api/v1/audit?group=CHANGES&limit=200")
              .get("items");
      return Collections.frequency(changes.findValuesAsText("action"), action);
    }

    private void changeHolder(RootKeyPlace from, RootKeyPlace to, boolean announce)
        throws IOException, InterruptedException {
      int before = acknowledged.size();
      long failed = uploads.failures();
      if (announce) {
        change.announce(from, to);
      }
      change.takeOver(from, to);
      rows.add(
          new Row(
              "The root key goes from %s to %s under load: all is sealed anew"
                  .formatted(from.name(), to.name()),
              "C3 C4",
              acknowledged.size() - before,
              "%d left, %d refused for good, %d sent again, %d wrong"
                  .formatted(
                      change.sealedOtherwise(to),
                      uploads.refused(),
                      uploads.failures() - failed,
                      reads.wrong()),
              "0 left, 0 refused, 0 wrong",
              change.sealedOtherwise(to) == 0
                  && uploads.refused() == 0
                  && reads.wrong() == 0
                  && acknowledged.size() > before));
    }

    private void readsBack(RootKeyPlace last) throws InterruptedException {
      long different = acknowledged.different(ConsoleClient.signIn(deployment.console()));
      rows.add(
          new Row(
              "  and reads back byte for byte by %s alone, the others gone".formatted(last.name()),
              "B1 C3",
              acknowledged.size(),
              different + " different, " + acknowledged.readAgain() + " read again",
              "0, 0",
              different == 0 && acknowledged.readAgain() == 0));
      long left = versions.underRetired();
      rows.add(
          new Row(
              "  and no key is left under a version that was retired",
              "C3",
              acknowledged.size(),
              left + " left",
              "0 left",
              left == 0));
    }

    private void misplacedKeysAreMissed() {
      String victim = acknowledged.firstSession();
      List<String> objects =
          SegmentPlace.bucket(deployment.objects(), "segments").files(victim).stream()
              .map(file -> String.valueOf(file.getFileName()))
              .toList();
      versions.misplace(objects, -1);
      long left = versions.underRetired();
      long missing = missing(ConsoleClient.signIn(deployment.console()), victim);
      versions.misplace(objects, 1);
      rows.add(
          new Row(
              "  counter-proof: a session's keys said to lie under the destroyed one are missed",
              "C3",
              objects.size(),
              left + " left, " + missing + " missing",
              objects.size() + " left, " + acknowledged.of(victim) + " missing",
              !objects.isEmpty()
                  && left == objects.size()
                  && missing == acknowledged.of(victim)));
    }

    private void brokenMasterKeyIsMissed() {
      String victim = acknowledged.firstSession();
      ConsoleClient console = ConsoleClient.signIn(deployment.console());
      versions.flipBit();
      forgotten();
      long missing = missing(console, victim);
      versions.flipBit();
      forgotten();
      long again = missing(console, victim);
      rows.add(
          new Row(
              "  counter-proof: a master key with one bit changed opens nothing, until it is back",
              "C3",
              acknowledged.of(victim),
              missing + " missing, then " + again,
              acknowledged.of(victim) + " missing, then 0",
              missing == acknowledged.of(victim) && again == 0));
    }

    private long missing(ConsoleClient console, String session) {
      Expected wanted = acknowledged.expected(session);
      return wanted.differentIn(wanted.readOrNothing(console));
    }

    /** Nodes hear of a change within a second. */
    private static void forgotten() {
      ApiCaller.pause(1_500);
    }
  }
}
