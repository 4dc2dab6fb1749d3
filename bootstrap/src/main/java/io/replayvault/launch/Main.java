package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.LogForm;
import io.replayvault.launch.log.JsonLog;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Entry point of {@code replayvault.jar}: finds the command and turns its outcome into an exit
 * code.
 */
public final class Main {

  static final int OK = 0;
  static final int FAILED = 1;
  static final int MISUSED = 2;

  private static final List<Command> COMMANDS =
      List.of(
          new StartCommand(),
          new MigrateCommand(),
          new BootstrapCommand(),
          new RecoverCommand(),
          new AccountCommand(),
          new AuditCommand(),
          new ErasePersonCommand(),
          new StaffCommand(),
          new QuotaCommand(),
          new HealthCommand(),
          new UnpackCommand());

  /** What a command was called in a version before, and what does the same today. */
  private static final Map<String, List<String>> EARLIER_NAMES =
      Map.of("first-person", List.of("bootstrap", BootstrapCommand.CUSTOMER));

  private Main() {}

  /**
   * Runs one command; without a name, {@code start}.
   *
   * @param arguments the command's name, then its own arguments
   */
  public static void main(String[] arguments) {
    // Liberty replaces System.out for its log; what is said to the operator keeps to the real one.
    int exit =
        switch (LogForm.ofProcess()) {
          case TEXT -> run(List.of(arguments), System.out, System.err);
          case JSON -> everythingLogged(List.of(arguments), System.out, System.err);
        };
    System.exit(exit);
  }

  /** With what libraries say by loggers or print as errors, too. */
  private static int everythingLogged(List<String> arguments, PrintStream out, PrintStream err) {
    JsonLog log = new JsonLog(err, InstantSource.system());
    log.takeLoggers();
    System.setErr(log.lines("WARNING"));
    return logged(arguments, out, err);
  }

  /** Runs one command with a log of JSON objects; an answer to who runs it stays as it is. */
  static int logged(List<String> arguments, PrintStream out, PrintStream err) {
    JsonLog complaints = new JsonLog(err, InstantSource.system());
    JsonLog log = new JsonLog(out, InstantSource.system());
    return run(arguments, isLog(arguments) ? log.lines("INFO") : out, complaints.lines("ERROR"));
  }

  private static boolean isLog(List<String> arguments) {
    return !arguments.contains("--help")
        && !arguments.contains("-h")
        && find(arguments.isEmpty() ? "start" : arguments.getFirst())
            .filter(Command::logs)
            .isPresent();
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    String name = arguments.isEmpty() ? "start" : arguments.getFirst();
    List<String> today = EARLIER_NAMES.getOrDefault(name, List.of(name));
    List<String> rest = Stream.concat(today.stream().skip(1), arguments.stream().skip(1)).toList();
    if (List.of("help", "--help", "-h").contains(name)) {
      return help(rest, out, err);
    }
    if (List.of("version", "--version").contains(name)) {
      out.println("ReplayVault " + Release.version());
      return OK;
    }
    Optional<Command> command = find(name);
    if (command.isEmpty()) {
      err.println("replayvault: there is no command " + name + ": run replayvault help");
      return MISUSED;
    }
    if (rest.contains("--help") || rest.contains("-h")) {
      out.println(command.get().help());
      return OK;
    }
    try {
      return command.get().run(rest, out, err);
    } catch (LaunchRefused e) {
      e.lines().forEach(line -> err.println("replayvault: " + line));
      return FAILED;
    }
  }

  private static int help(List<String> topic, PrintStream out, PrintStream err) {
    if (topic.isEmpty()) {
      out.println("replayvault COMMAND [--help]");
      COMMANDS.forEach(each -> out.printf("  %-12s %s%n", each.name(), each.summary()));
      out.printf("  %-12s %s%n", "version", "prints the version");
      out.printf("  %-12s %s%n", "help", "prints this, or the help of a command");
      return OK;
    }
    Optional<Command> command = find(topic.getFirst());
    command.ifPresentOrElse(
        found -> out.println(found.help()),
        () -> err.println("replayvault: there is no command " + topic.getFirst()));
    return command.isPresent() ? OK : MISUSED;
  }

  private static Optional<Command> find(String name) {
    String today = EARLIER_NAMES.getOrDefault(name, List.of(name)).getFirst();
    return COMMANDS.stream().filter(each -> each.name().equals(today)).findFirst();
  }
}
