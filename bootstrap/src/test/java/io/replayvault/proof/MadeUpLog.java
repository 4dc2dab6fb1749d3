package io.replayvault.proof;

import io.replayvault.application.audit.CheckpointSigner;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.UserAgent;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.CanonicalRecord;
import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.export.ExportCheck;
import io.replayvault.domain.audit.export.ExportLine;
import io.replayvault.domain.audit.export.Verdict;
import io.replayvault.domain.audit.tree.CompactRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An audit log that is made up, with the key that signs it. Its entries may be tampered with, which
 * makes another log: what whoever holds the database could have exported. A third of the records
 * are of another account, so that an export has their hashes alone.
 */
final class MadeUpLog {
  static final String NAME = "replayvault.example/audit";

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final String AGENT =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"
          + " Safari/537.36";
  private static final AccountId OURS = new AccountId("account-1");
  private static final AccountId THEIRS = new AccountId("account-2");

  private final CheckpointSigner signer;
  private final List<AuditEntry> entries;

  private MadeUpLog(CheckpointSigner signer, List<AuditEntry> entries) {
    this.signer = signer;
    this.entries = List.copyOf(entries);
  }

  /** A log of so many records under a fresh key. */
  static MadeUpLog of(int records) {
    List<AuditEntry> entries = new ArrayList<>();
    for (int n = 1; n <= records; n++) {
      entries.add(entry(n, "looked " + n));
    }
    KeyRoom keys = new KeyRoom();
    return new MadeUpLog(new CheckpointSigner(keys.signingKeys(), new SimpleSignatures()), entries);
  }

  /** The entry that record {@code number} of any log has, but for what it says. */
  static AuditEntry entry(long number, String detail) {
    return entry(number, detail, new RequestFacts("request-" + number, "192.0.*.*"));
  }

  /** The same of somebody of whom it is known from where and by what they came, in the open. */
  static AuditEntry known(long number, String detail) {
    return entry(
        number,
        detail,
        new RequestFacts("request-" + number, "192.0.*.*")
            .from(ClientAddress.parse("192.0.2." + number % 256))
            .with(UserAgent.of(AGENT)));
  }

  private static AuditEntry entry(long number, String detail, RequestFacts request) {
    return new AuditEntry(
        NOW.plusMillis(number),
        Optional.of(number % 3 == 0 ? THEIRS : OURS),
        Optional.of(new PersonId("person-1")),
        AuditAction.SESSION_REPLAY,
        AuditOutcome.ALLOWED,
        "session:abc",
        detail,
        request);
  }

  /** Another log under the same key. */
  MadeUpLog with(List<AuditEntry> others) {
    return new MadeUpLog(signer, others);
  }

  List<AuditEntry> entries() {
    return entries;
  }

  List<NoteKey> keys() {
    return signer.keys(NAME);
  }

  /** A checkpoint over each of those sizes, by its size. */
  Map<Integer, SignedNote> signed(Collection<Integer> sizes) {
    Map<Integer, SignedNote> notes = new TreeMap<>();
    CompactRange tree = CompactRange.empty();
    for (int n = 1; n <= entries.size(); n++) {
      tree.add(CanonicalRecord.leaf(record(n)));
      if (sizes.contains(n)) {
        notes.put(n, signer.sign(new Checkpoint(NAME, n, tree.root())));
      }
    }
    return notes;
  }

  /** Its export, with those checkpoints behind as many records, whatever they were signed over. */
  List<byte[]> export(Map<Integer, SignedNote> checkpoints) {
    List<byte[]> lines = new ArrayList<>();
    lines.add(new ExportLine.Head(NAME, keys()).bytes());
    for (int n = 1; n <= entries.size(); n++) {
      lines.add(line(record(n)).bytes());
      if (checkpoints.containsKey(n)) {
        lines.add(new ExportLine.Signed(checkpoints.get(n)).bytes());
      }
    }
    return lines;
  }

  /** What the verifier says to an export. */
  Verdict verdict(List<byte[]> lines, Collection<SignedNote> kept) {
    ExportCheck check = new ExportCheck(keys(), kept);
    lines.forEach(check::line);
    return check.verdict();
  }

  /** A record's line in an export of the first account. */
  static ExportLine line(AuditRecord written) {
    return isOurs(written.entry())
        ? ExportLine.Numbered.of(written.sequence(), CanonicalRecord.bytes(written))
        : ExportLine.Numbered.withheld(written.sequence(), CanonicalRecord.leaf(written));
  }

  /** Whether an export of the first account has the record's content. */
  static boolean isOurs(AuditEntry entry) {
    return entry.account().equals(Optional.of(OURS));
  }

  private AuditRecord record(int number) {
    return new AuditRecord(number, entries.get(number - 1));
  }
}
