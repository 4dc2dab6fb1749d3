package io.replayvault.domain.audit.export;

import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks an export line by line, in one pass and little memory, and finds what was done to it. Give
 * it every line, then ask for the {@link #verdict}.
 *
 * <p><b>Promises:</b> an export without findings holds the very records, all and in their order,
 * over which the last checkpoint was signed by one of the keys. <b>Does not promise:</b> that
 * nothing came after that checkpoint, or that there is no second history: for this it takes
 * checkpoints that were kept where the log's holder cannot reach.
 */
public final class ExportCheck {
  private static final int MOST_FINDINGS = 1_000;

  private final Collection<NoteKey> trusted;
  private final KeptCheckpoints kept;
  private final Numbering numbering = new Numbering();
  private final TreeCheck tree = new TreeCheck();
  private final PersonalCheck personal = new PersonalCheck();
  private final List<Finding> findings = new ArrayList<>();
  private Optional<ExportLine.Head> head = Optional.empty();
  private Optional<Checkpoint> last = Optional.empty();
  private boolean shifted;
  private long lines;
  private long withheld;
  private long checkpoints;

  /**
   * A check of one export.
   *
   * @param trusted the log's keys as the auditor knows them; none to take those of the export,
   *     which shows that it is of one piece and not whose it is
   * @param kept checkpoints of this log from other places
   */
  public ExportCheck(Collection<NoteKey> trusted, Collection<SignedNote> kept) {
    this.trusted = List.copyOf(trusted);
    this.kept = new KeptCheckpoints(kept);
  }

  /** Takes the next line, without its end. */
  public void line(byte[] line) {
    lines++;
    Optional<ExportLine> read = read(line);
    boolean isHead = read.filter(ExportLine.Head.class::isInstance).isPresent();
    if (read.isEmpty() || isHead != (lines == 1)) {
      find(Finding.malformed(lines, numbering.expected()));
    }
    if (lines == 1) {
      head = read.filter(ExportLine.Head.class::isInstance).map(ExportLine.Head.class::cast);
      head.filter(told -> !isNamed(told.log())).ifPresent(told -> find(Finding.malformed(1, 1)));
      kept.verify(keys()).forEach(this::find);
    }
    read.ifPresent(this::take);
  }

  /** What was found, once all lines were given. */
  public Verdict verdict() {
    numbering.leftOut().forEach((first, to) -> findings.add(Finding.missing(first, to)));
    findings.addAll(tree.undecided());
    long covered = last.map(Checkpoint::size).orElse(0L);
    if (covered < numbering.highest() || last.isEmpty()) {
      findings.add(Finding.uncovered(covered + 1, Math.max(covered + 1, numbering.highest())));
    }
    findings.addAll(kept.conclude(tree.vouched(), numbering.highest()));
    return new Verdict(
        numbering.highest(),
        withheld,
        personal.opened(),
        personal.erased(),
        checkpoints,
        kept.size(),
        last,
        findings.stream()
            .sorted(Comparator.comparingLong(Finding::first))
            .limit(MOST_FINDINGS)
            .toList());
  }

  private static Optional<ExportLine> read(byte[] line) {
    try {
      return Optional.of(ExportLine.parse(line));
    } catch (IllegalArgumentException noLine) {
      return Optional.empty();
    }
  }

  private void take(ExportLine line) {
    switch (line) {
      case ExportLine.Head again -> {} // read already, or found to be in the wrong place
      case ExportLine.Numbered numbered -> take(numbered);
      case PersonalLine beside -> personal.line(beside, lines).ifPresent(this::find);
      case ExportLine.Signed signed -> compare(signed.note());
    }
  }

  private void take(ExportLine.Numbered numbered) {
    numbering.next(numbered.number()).ifPresent(this::find);
    personal.record(numbered);
    if (numbered.content().isEmpty()) {
      withheld++;
    } else if (numbered.innerNumber().isEmpty()) {
      find(Finding.malformed(lines, numbered.number()));
    }
    numbered
        .innerNumber()
        .filter(inner -> inner != numbered.number())
        .ifPresent(inner -> find(Finding.misplaced(numbered.number(), inner)));
    if (numbering.isWhole()) {
      tree.add(numbered);
      kept.compare(numbering.highest(), tree);
    }
  }

  private void compare(SignedNote note) {
    checkpoints++;
    Optional<Checkpoint> signed = signed(note);
    if (signed.isEmpty()) {
      find(Finding.unsigned(numbering.highest()));
      return;
    }
    Checkpoint checkpoint = signed.get();
    last = signed;
    if (!numbering.isWhole() || shifted) {
      return;
    }
    long there = numbering.highest();
    shifted = checkpoint.size() != there;
    if (checkpoint.size() > there) {
      find(Finding.fewer(tree.vouched() + 1, checkpoint.size(), there));
    } else if (checkpoint.size() < there) {
      find(Finding.more(tree.vouched() + 1, checkpoint.size(), there));
    } else {
      tree.compare(checkpoint).forEach(this::find);
    }
  }

  private Optional<Checkpoint> signed(SignedNote note) {
    return note.signer(keys()).flatMap(key -> KeptCheckpoints.read(note, key));
  }

  private Collection<NoteKey> keys() {
    return trusted.isEmpty() ? head.map(ExportLine.Head::keys).orElse(List.of()) : trusted;
  }

  private boolean isNamed(String log) {
    return keys().stream().anyMatch(key -> key.name().equals(log));
  }

  private void find(Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }
}
