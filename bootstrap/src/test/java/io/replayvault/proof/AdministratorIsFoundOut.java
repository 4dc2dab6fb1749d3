package io.replayvault.proof;

import io.replayvault.system.WholeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Whatever somebody with every right to the database does to the log in its tables is found twice:
 * by the server that goes on, and by the verifier in an export, held to a checkpoint that was kept
 * elsewhere (F3, H1). Half of the time hashes, tiles and roots are made to fit afterwards.
 */
final class AdministratorIsFoundOut implements Claim {
  private static final long SEED = 20_261_128;

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-administrator");
    try (DatabaseLog log = DatabaseLog.start(folder)) {
      int tries = size.of(100, 4);
      List<Row> rows = new ArrayList<>();
      for (DatabaseTampering kind : DatabaseTampering.values()) {
        rows.add(found(kind, log, tries));
      }
      rows.add(tiles(log, tries));
      rows.add(emptied(log));
      rows.addAll(signedAnew(log, tries));
      rows.add(untouched(log));
      return rows;
    } finally {
      WholeFolder.delete(folder);
    }
  }

  private static Row found(DatabaseTampering kind, DatabaseLog log, int tries) throws Exception {
    Random random = new Random(SEED + kind.ordinal());
    int missedByVerifier = 0;
    int missedByServer = 0;
    for (int i = 0; i < tries; i++) {
      kind.by(random, log);
      if (kind.canBeMadeToFit() && i % 2 == 1) {
        log.forge();
      }
      missedByVerifier += log.isFoundByVerifier(log.kept()) ? 0 : 1;
      missedByServer += log.isFoundByServer() ? 0 : 1;
      log.restore();
    }
    return row(
        "In the database: random " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        tries,
        "%d not by the verifier, %d not by server".formatted(missedByVerifier, missedByServer),
        "0, 0",
        missedByVerifier + missedByServer == 0);
  }

  /** An export does not use them: it is the server that goes by what they say. */
  private static Row tiles(DatabaseLog log, int tries) throws SQLException {
    Random random = new Random(SEED);
    int missed = 0;
    for (int i = 0; i < tries; i++) {
      String column = random.nextBoolean() ? "root" : "hashes";
      int place = random.nextInt(column.equals("root") ? 32 : 8_192);
      log.tamper(
          "update audit_tile set %1$s = set_byte(%1$s, %2$d, get_byte(%1$s, %2$d) # 1)"
                  .formatted(column, place)
              + " where level = 0 and number = "
              + random.nextInt(2));
      missed += log.isFoundByServer() ? 0 : 1;
      log.restore();
    }
    return row(
        "In the database: random bytes of tiles, by the server",
        tries,
        missed + " not found",
        "0 not found",
        missed == 0);
  }

  private static Row emptied(DatabaseLog log) throws SQLException {
    log.tamper(
        "truncate audit_record, audit_tile, audit_checkpoint", "update audit_counter set last = 0");
    boolean found = log.isFoundByServer();
    log.restore();
    return row(
        "In the database: everything is gone, by the server",
        1,
        found ? "found" : "not found",
        "found",
        found);
  }

  /**
   * The server's memory is gone, and it signs what it finds: only what was kept elsewhere tells.
   */
  private static List<Row> signedAnew(DatabaseLog log, int tries) throws Exception {
    Random random = new Random(SEED - 1);
    List<DatabaseTampering> kinds =
        List.of(DatabaseTampering.values()).stream()
            .filter(DatabaseTampering::canBeMadeToFit)
            .toList();
    int missed = 0;
    int missedAlone = 0;
    for (int i = 0; i < tries; i++) {
      kinds.get(i % kinds.size()).by(random, log);
      log.signAnewAfterRestart();
      missed += log.isFoundByVerifier(log.kept()) ? 0 : 1;
      missedAlone += log.isFoundByVerifier(List.of()) ? 0 : 1;
      log.restore();
    }
    return List.of(
        row(
            "In the database: all made to fit, and signed anew by a restarted server",
            tries,
            missed + " not found by the verifier",
            "0 not found",
            missed == 0),
        row(
            "  counter-proof: with no checkpoint elsewhere, none of these is found",
            tries,
            missedAlone + " not found by the verifier",
            tries + " not found",
            missedAlone == tries));
  }

  /** Last, since the server goes on from there. */
  private static Row untouched(DatabaseLog log) throws Exception {
    boolean verifier = log.isFoundByVerifier(log.kept());
    boolean server = log.isFoundByServer();
    return row(
        "  and what was put back as it was is said to be untouched, and signed on",
        1,
        verifier || server ? "found" : "untouched",
        "untouched",
        !verifier && !server);
  }

  private static Row row(String claim, int tries, String figure, String limit, boolean holds) {
    return new Row(claim, "F3 H1", tries, figure, limit, holds);
  }
}
