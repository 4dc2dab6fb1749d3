package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.SettingProblem;
import io.replayvault.bootstrap.configuration.Settings;
import java.io.PrintStream;
import java.util.List;

/** {@code replayvault start}: runs ReplayVault until it is told to stop. */
final class StartCommand implements Command {

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String summary() {
    return "starts ReplayVault and runs until Ctrl-C";
  }

  @Override
  public String help() {
    return """
    replayvault start

    Starts ReplayVault in this process and runs until Ctrl-C or SIGTERM.
    Settings are environment variables; docs/configuration.md lists them all.

      REPLAYVAULT_PROFILE         trial: this machine only, everything in one directory,
                                  its own PostgreSQL, a demo site; production (default)
      REPLAYVAULT_HOME            the trial's data directory     (./replayvault-data)
      REPLAYVAULT_CONSOLE_PORT    console, TLS                   (9443)
      REPLAYVAULT_RECORDING_PORT  recording endpoint, TLS        (9444)
      REPLAYVAULT_OPERATIONS_PORT health and metrics             (9445)
      REPLAYVAULT_DEMO_PORT       the trial's demo site, 0 = off (9090)

    Example: REPLAYVAULT_PROFILE=trial ./replayvault start
    """
        .stripTrailing();
  }

  @Override
  public boolean logs() {
    return true;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (!arguments.isEmpty()) {
      throw new LaunchRefused(
          "start takes no arguments: settings are environment variables, see start --help");
    }
    Settings settings =
        switch (Settings.readFromProcess()) {
          case Settings.Outcome.Accepted accepted -> {
            accepted
                .warnings()
                .forEach(each -> err.println("replayvault: warning: " + each.line()));
            yield accepted.settings();
          }
          case Settings.Outcome.Refused refused ->
              throw new LaunchRefused(
                  refused.problems().stream().map(SettingProblem::line).toList());
        };
    Progress progress =
        switch (settings.log()) {
          case JSON -> Progress.logged(out);
          case TEXT -> new Progress(out, System::nanoTime);
        };
    try (RunningVault vault = RunningVault.start(settings, progress)) {
      if (!vault.awaitEnd()) {
        throw new LaunchRefused(
            "the server or its database has ended by itself: see "
                + settings.home().resolve("logs"));
      }
      return Main.OK;
    }
  }
}
