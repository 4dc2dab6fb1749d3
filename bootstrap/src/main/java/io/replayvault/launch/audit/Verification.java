package io.replayvault.launch.audit;

import io.replayvault.domain.audit.checkpoint.Checkpoint;
import io.replayvault.domain.audit.export.ExportCheck;
import io.replayvault.domain.audit.export.Finding;
import io.replayvault.domain.audit.export.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks an export of the audit log and says in plain words what was done to it. */
public final class Verification {
  /** The export is as it was signed. */
  public static final int UNTOUCHED = 0;

  /** It is not. */
  public static final int TAMPERED = 1;

  /** It could not be checked. */
  public static final int UNCHECKED = 2;

  private static final int SHOWN = 20;

  private final String command;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * A verification.
   *
   * @param command by which it was called, for its help
   */
  public Verification(String command, InputStream in, PrintStream out, PrintStream err) {
    this.command = command;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** How it is called. */
  public String help() {
    return command
        + """
         [--key KEY]... [--kept CHECKPOINT]... EXPORT

        Checks a whole export of the audit log: whether its records are all there, in their order
        and as they were when the log's key signed them. Names the first record that is not, and
        what was done to it.

        EXPORT      the export's file, or - for standard input
        --key       the log's public key, NAME+ID+KEY, or a file with such keys, a line each. Have
                    it from somebody else than the export: without one the export's own is taken,
                    which shows that it is of one piece, and not who wrote it
        --kept      a signed checkpoint from another place, a folder of them (*.checkpoint), or a
                    syslog server's file with their lines. Without one nobody can tell that the
                    end was cut off at an earlier checkpoint, or that all of it was written and
                    signed anew

        Ends with 0 if it is untouched, 1 if not, 2 if it could not be checked."""
            .stripTrailing();
  }

  /** Runs it; answers the exit code. */
  public int run(List<String> arguments) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.println(help());
      return UNTOUCHED;
    }
    try {
      return run(Evidence.read(arguments));
    } catch (IllegalArgumentException e) {
      err.println("audit verify: " + e.getMessage());
    } catch (IOException e) {
      err.println("audit verify: cannot read " + e.getMessage());
    } catch (RuntimeException | OutOfMemoryError e) {
      // Whatever broke the check says nothing about the export: Java's own exit code would be 1.
      err.println("audit verify: broke off: " + e);
    }
    return UNCHECKED;
  }

  private int run(Evidence evidence) throws IOException {
    ExportCheck check = new ExportCheck(evidence.keys(), evidence.kept());
    if ("-".equals(evidence.export())) {
      ExportLines.of(in, check::line);
    } else {
      try (InputStream file = Files.newInputStream(Path.of(evidence.export()))) {
        ExportLines.of(file, check::line);
      }
    }
    Verdict verdict = check.verdict();
    tell(verdict, evidence);
    return verdict.isUntouched() ? UNTOUCHED : TAMPERED;
  }

  private void tell(Verdict verdict, Evidence evidence) {
    out.printf(
        "%d records, %d of them as a hash alone; %d checkpoints within, held to %d from elsewhere%n",
        verdict.records(), verdict.withheld(), verdict.checkpoints(), verdict.kept());
    if (verdict.opened() + verdict.erased() > 0) {
      out.printf(
          "%d records with their personal parts, %d whose personal parts are erased%n",
          verdict.opened(), verdict.erased());
    }
    verdict.findings().stream().limit(SHOWN).forEach(this::tell);
    if (verdict.findings().size() > SHOWN) {
      out.printf("and %d findings more%n", verdict.findings().size() - SHOWN);
    }
    if (verdict.isUntouched()) {
      String last = verdict.last().map(Checkpoint::text).orElse("").replace("\n", " ").strip();
      out.println("UNTOUCHED: the records are those over which this was signed: " + last);
    } else {
      out.println(
          "TAMPERED: the first record concerned is " + verdict.findings().getFirst().first());
    }
    if (evidence.keys().isEmpty()) {
      out.println(
          "The key was the export's own: this shows that it is of one piece, not who wrote it.");
    }
    if (verdict.kept() == 0) {
      out.println(
          "No checkpoint from elsewhere: an end that was cut off at a checkpoint, or a log that was"
              + " written anew by whoever holds its key, would not be seen.");
    }
  }

  private void tell(Finding finding) {
    String where =
        finding.first() == finding.last()
            ? String.valueOf(finding.first())
            : finding.first() + "-" + finding.last();
    out.println(finding.kind() + " " + where + ": " + finding.words());
  }
}
