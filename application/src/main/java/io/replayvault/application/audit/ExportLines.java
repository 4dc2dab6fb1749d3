package io.replayvault.application.audit;

import io.replayvault.application.audit.PersonalSealing.Told;
import io.replayvault.application.audit.in.ExportAudit;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditSequence.Appended;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.CanonicalRecord;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.export.ExportLine;
import io.replayvault.domain.audit.export.PersonalLine;
import io.replayvault.domain.audit.tree.NodeHash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of one export. Written as the log lies there, tampered with or not: it is the verifier
 * who judges. Beside a record stands the hash that was kept with it when it was appended, so that
 * one that was edited since is told by its number.
 */
final class ExportLines implements ExportAudit.Export {
  private static final int PAGE = 1_000;

  private final AuditSequence sequence;
  private final AuditTree tree;
  private final CheckpointSigner signer;
  private final PersonalReading personal;
  private final SignedCheckpoint last;
  private final AccountId account;
  private final Deque<SignedCheckpoint> ahead = new ArrayDeque<>();

  ExportLines(
      AuditSequence sequence,
      AuditTree tree,
      CheckpointSigner signer,
      PersonalReading personal,
      SignedCheckpoint last,
      AccountId account) {
    this.sequence = sequence;
    this.tree = tree;
    this.signer = signer;
    this.personal = personal;
    this.last = last;
    this.account = account;
  }

  @Override
  public void writeTo(OutputStream lines) throws IOException {
    String origin = last.checkpoint().origin();
    write(lines, new ExportLine.Head(origin, signer.keys(origin)));
    long size = last.checkpoint().size();
    List<Appended> page = page(1, size);
    while (!page.isEmpty()) {
      Map<Long, Told> opened = personal.of(account, page.stream().map(Appended::record).toList());
      for (Appended each : page) {
        long number = each.record().sequence();
        write(lines, line(each));
        if (opened.containsKey(number)) {
          Told told = opened.get(number);
          write(lines, PersonalLine.of(number, told.key(), told.parts()));
        }
        writeCheckpoints(lines, number);
      }
      page = page(page.getLast().record().sequence() + 1, size);
    }
  }

  /** Up to the last checkpoint, also where records before it are missing. */
  private List<Appended> page(long from, long upTo) {
    return from > upTo
        ? List.of()
        : sequence.from(from, PAGE).stream()
            .takeWhile(each -> each.record().sequence() <= upTo)
            .toList();
  }

  private ExportLine line(Appended appended) {
    long number = appended.record().sequence();
    if (!appended.record().entry().account().equals(Optional.of(account))) {
      return ExportLine.Numbered.withheld(number, CanonicalRecord.leaf(appended.record()));
    }
    byte[] canonical = CanonicalRecord.bytes(appended.record());
    NodeHash kept = appended.leaf().orElseGet(() -> NodeHash.ofLeaf(canonical));
    return new ExportLine.Numbered(
        number, kept, Optional.of(new String(canonical, StandardCharsets.ISO_8859_1)));
  }

  private void writeCheckpoints(OutputStream lines, long number) throws IOException {
    if (ahead.isEmpty() || ahead.getFirst().checkpoint().size() < number) {
      ahead.clear();
      ahead.addAll(tree.checkpoints(number, PAGE));
    }
    if (!ahead.isEmpty() && ahead.getFirst().checkpoint().size() == number) {
      write(lines, new ExportLine.Signed(ahead.removeFirst().note()));
    }
  }

  private static void write(OutputStream lines, ExportLine line) throws IOException {
    lines.write(line.bytes());
    lines.write('\n');
  }
}
