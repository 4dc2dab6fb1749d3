package io.replayvault.proof;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code build/proof}: runs a proof and prints one row a claim; exit 1 when any falls short. */
public final class ProofRunner {
  private static final String QUICK = "--quick";

  private final PrintStream out;

  ProofRunner(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs.
   *
   * @param arguments {@code --list}, or a proof's name and, if not all are wanted, names of its
   *     claims; {@code --quick} among them for the size of the suite, to see that a claim runs
   */
  public static void main(String[] arguments) {
    System.exit(new ProofRunner(System.out).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    if (arguments.isEmpty() || arguments.get(0).equals("--list")) {
      Proof.all()
          .forEach(p -> out.printf("%-18s %s (usually %s)%n", p.name(), p.about(), p.usualTime()));
      return arguments.isEmpty() ? 2 : 0;
    }
    Optional<Proof> found =
        Proof.all().stream().filter(p -> p.name().equals(arguments.get(0))).findFirst();
    if (found.isEmpty()) {
      out.println("build/proof: no proof is called " + arguments.get(0) + "; see --list");
      return 2;
    }
    Size size = arguments.contains(QUICK) ? Size.QUICK : Size.FULL;
    List<String> wanted =
        arguments.stream().skip(1).filter(argument -> !argument.equals(QUICK)).toList();
    boolean all = true;
    for (Map.Entry<String, Claim> claim : found.get().claims().entrySet()) {
      if (wanted.isEmpty() || wanted.contains(claim.getKey())) {
        all &= check(claim.getKey(), claim.getValue(), size);
      }
    }
    return all ? 0 : 1;
  }

  private boolean check(String name, Claim claim, Size size) {
    long start = System.nanoTime();
    List<Row> rows;
    try {
      rows = claim.check(size);
    } catch (Exception | AssertionError e) {
      e.printStackTrace(out);
      rows = List.of(new Row(name, "-", 0, "stopped by " + e, "runs to its end", false));
    }
    rows.forEach(row -> out.println(row.line()));
    out.printf("  (%s: %d s)%n", name, Duration.ofNanos(System.nanoTime() - start).toSeconds());
    out.flush();
    return rows.stream().allMatch(Row::holds) && !rows.isEmpty();
  }
}
