package io.replayvault.launch;

import io.replayvault.launch.audit.Verification;
import java.io.PrintStream;
import java.util.List;

/** {@code replayvault audit verify}: checks an export of the audit log, without any server. */
final class AuditCommand implements Command {
  private static final String VERIFY = "verify";

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String summary() {
    return "verify: checks an export of the audit log";
  }

  @Override
  public String help() {
    return verification(System.out, System.err).help();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.isEmpty() || !VERIFY.equals(arguments.getFirst())) {
      throw new LaunchRefused("audit knows verify: see audit --help");
    }
    return verification(out, err).run(arguments.subList(1, arguments.size()));
  }

  private static Verification verification(PrintStream out, PrintStream err) {
    return new Verification("replayvault audit verify", System.in, out, err);
  }
}
