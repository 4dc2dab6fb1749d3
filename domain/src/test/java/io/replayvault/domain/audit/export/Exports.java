package io.replayvault.domain.audit.export;

import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.checkpoint.Signer;
import io.replayvault.domain.audit.tree.CompactRange;
import io.replayvault.domain.audit.tree.NodeHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Exports of a made-up log, for tests to tamper with. */
public final class Exports {
  public static final String LOG = "replayvault.example/audit";

  private final Signer signer;
  private final List<byte[]> canonical = new ArrayList<>();

  private Exports(Signer signer) {
    this.signer = signer;
  }

  /** A log of as many records. */
  public static Exports of(Signer signer, int records) {
    Exports exports = new Exports(signer);
    for (int n = 1; n <= records; n++) {
      exports.canonical.add(record(n, "looked"));
    }
    return exports;
  }

  /** A record's canonical bytes. */
  public static byte[] record(long number, String detail) {
    String at = "\"at\":\"2026-11-24T09:00:00.123Z\"";
    return ("{\"v\":1,\"n\":" + number + "," + at + ",\"detail\":\"" + detail + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The same log with another record in a place. */
  public Exports with(int number, byte[] other) {
    Exports changed = new Exports(signer);
    changed.canonical.addAll(canonical);
    changed.canonical.set(number - 1, other);
    return changed;
  }

  /** The same log without a record, the rest renumbered. */
  public Exports without(int number) {
    Exports changed = new Exports(signer);
    for (int n = 1; n < canonical.size(); n++) {
      changed.canonical.add(n < number ? canonical.get(n - 1) : record(n, "looked"));
    }
    return changed;
  }

  /** The checkpoint over so many records. */
  public SignedNote checkpoint(int size) {
    CompactRange tree = CompactRange.empty();
    canonical.subList(0, size).forEach(bytes -> tree.add(NodeHash.ofLeaf(bytes)));
    return signer.sign(new Checkpoint(LOG, size, tree.root()));
  }

  /** The lines of its export, with a checkpoint behind each of those sizes. */
  public List<byte[]> lines(int... checkpointsAt) {
    Map<Integer, SignedNote> signed = new TreeMap<>();
    for (int size : checkpointsAt) {
      signed.put(size, checkpoint(size));
    }
    return lines(signed);
  }

  /** The lines with those checkpoints, whoever's they are. */
  public List<byte[]> lines(Map<Integer, SignedNote> signed) {
    List<byte[]> lines = new ArrayList<>();
    lines.add(new ExportLine.Head(LOG, List.of(signer.key())).bytes());
    for (int n = 1; n <= canonical.size(); n++) {
      lines.add(ExportLine.Numbered.of(n, canonical.get(n - 1)).bytes());
      if (signed.containsKey(n)) {
        lines.add(new ExportLine.Signed(signed.get(n)).bytes());
      }
    }
    return lines;
  }

  /** What a check with the signer's key comes to. */
  public Verdict check(List<byte[]> lines, Collection<SignedNote> kept) {
    ExportCheck check = new ExportCheck(List.of(signer.key()), kept);
    lines.forEach(check::line);
    return check.verdict();
  }
}
