package io.replayvault.proof;

import io.replayvault.application.audit.CheckpointSigner;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.CanonicalRecord;
import io.replayvault.domain.audit.Personal;
import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.export.ExportLine;
import io.replayvault.domain.audit.export.PersonalLine;
import io.replayvault.domain.audit.tree.CompactRange;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.system.AuditVerifier;
import io.replayvault.system.AuditVerifier.Judgement;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.WholeFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small jar verifies a million records on one core in half a minute, with the personal parts
 * that the export tells of the account's own (F3, H1).
 */
final class LargeExportIsVerified implements Claim {
  private static final int BETWEEN_CHECKPOINTS = 4_096;
  private static final double LONGEST_SECONDS = 30;
  private static final int TAIL = 4_000;
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");
  private static final String MARK = "\"request\":\"request-";
  private static final String PERSONAL_MARK = "\"agent\":\"";
  private static final int KEY_BYTES = 32;

  @Override
  public List<Row> check(Size size) throws Exception {
    int records = size.of(1_000_000, 20_000);
    Path folder = Files.createTempDirectory("replayvault-large-export");
    try {
      Path export = folder.resolve("audit.jsonl");
      String key = write(export, records);
      Judgement untouched = verify(key, export);
      double seconds = seconds(untouched);
      int told = records - records / 3;
      String opened = told + " records with their personal parts";
      flipNearTheEnd(export, MARK);
      Judgement edited = verify(key, export);
      flipNearTheEnd(export, MARK);
      flipNearTheEnd(export, PERSONAL_MARK);
      Judgement personal = verify(key, export);
      return List.of(
          new Row(
              "An export is verified by the small jar on one core, with personal parts",
              "F3 H1",
              records,
              "%.1f s of a core, %d told, ended with %d".formatted(seconds, told, untouched.code()),
              "less than 30 s, 0",
              untouched.code() == 0
                  && seconds < LONGEST_SECONDS
                  && untouched.said().contains(opened)),
          new Row(
              "  counter-proof: a bit of a record near the end is flipped",
              "F3",
              records,
              "ended with " + edited.code(),
              "1, EDITED",
              edited.code() == 1 && edited.said().contains("EDITED")),
          new Row(
              "  counter-proof: a bit of the personal parts near the end is flipped",
              "F3",
              records,
              "ended with " + personal.code(),
              "1, EDITED: personal parts",
              personal.code() == 1 && personal.said().contains("The personal parts beside")));
    } finally {
      WholeFolder.delete(folder);
    }
  }

  /** Writes it; answers the key. */
  private static String write(Path export, int records) throws IOException {
    CheckpointSigner signer =
        new CheckpointSigner(new KeyRoom().signingKeys(), new SimpleSignatures());
    CompactRange tree = CompactRange.empty();
    Chance chance = new SecureChance();
    try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(export), 1 << 20)) {
      write(lines, new ExportLine.Head(MadeUpLog.NAME, signer.keys(MadeUpLog.NAME)));
      for (int n = 1; n <= records; n++) {
        AuditEntry entry = MadeUpLog.known(n, "looked " + n);
        byte[] parts = ((Personal.Open) entry.personal()).parts().bytes();
        byte[] own = chance.bytes(KEY_BYTES);
        AuditRecord written = new AuditRecord(n, committed(entry, parts, own));
        write(lines, MadeUpLog.line(written));
        if (MadeUpLog.isOurs(entry)) {
          write(lines, PersonalLine.of(n, own, parts));
        }
        tree.add(CanonicalRecord.leaf(written));
        if (n % BETWEEN_CHECKPOINTS == 0 || n == records) {
          Checkpoint checkpoint = new Checkpoint(MadeUpLog.NAME, n, tree.root());
          write(lines, new ExportLine.Signed(signer.sign(checkpoint)));
        }
      }
    }
    return signer.keys(MadeUpLog.NAME).getFirst().text();
  }

  /** As the log keeps it, whose side record is not in an export. */
  private static AuditEntry committed(AuditEntry entry, byte[] parts, byte[] key) {
    return entry.with(
        entry.request().maskedAddress(), new Personal.Committed(PersonalCommitment.to(parts, key)));
  }

  private static void write(OutputStream lines, ExportLine line) throws IOException {
    lines.write(line.bytes());
    lines.write('\n');
  }

  /** What stands behind the last such mark, in the last record whose content is there. */
  private static void flipNearTheEnd(Path export, String mark) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(export.toFile(), "rw")) {
      long from = file.length() - TAIL;
      byte[] tail = new byte[TAIL];
      file.seek(from);
      file.readFully(tail);
      int at = new String(tail, StandardCharsets.ISO_8859_1).lastIndexOf(mark) + mark.length();
      file.seek(from + at);
      file.write(tail[at] ^ 1);
    }
  }

  /** What it said, and last how much processor time it took: that of one core, were it alone. */
  private static Judgement verify(String key, Path export) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path jar = BuiltProduct.jar().resolveSibling("replayvault-audit-verify.jar");
    return AuditVerifier.run(
        List.of(
            "sh",
            "-c",
            "\"$@\"; code=$?; times; exit $code",
            "sh",
            java,
            "-XX:ActiveProcessorCount=1",
            "-jar",
            jar.toString(),
            "--key",
            key,
            export.toString()));
  }

  private static double seconds(Judgement judgement) {
    String ofChildren = judgement.said().lines().toList().getLast();
    Matcher times = TIMES.matcher(ofChildren);
    if (!times.matches()) {
      throw new IllegalStateException("no processor times: " + ofChildren);
    }
    return seconds(times, 1) + seconds(times, 3);
  }

  private static double seconds(Matcher times, int group) {
    return 60 * Double.parseDouble(times.group(group)) + Double.parseDouble(times.group(group + 1));
  }
}
