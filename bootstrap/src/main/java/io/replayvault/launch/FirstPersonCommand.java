package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.SettingProblem;
import io.replayvault.bootstrap.configuration.Settings;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import javax.sql.DataSource;

/**
 * {@code replayvault first-person}: a one-time link with which the first person of a deployment
 * sets a password of their own. Whoever may run it has the database's password anyway.
 */
final class FirstPersonCommand implements Command {
  private static final String LINK = "io.replayvault.bootstrap.FirstPersonLink";

  @Override
  public String name() {
    return "first-person";
  }

  @Override
  public String summary() {
    return "prints a one-time link for the first person";
  }

  @Override
  public String help() {
    return """
        replayvault first-person

        Prints a link to the console with which one person names themself and sets a password. It
        works once, for 24 hours, and takes the place of an earlier one. As soon as somebody is
        there it prints none: further people are added in the console.

        Needs the settings of a node (docs/configuration.md) and its right to read the secret
        files; run it as the node's user. The trial's start prints a link by itself.
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (!arguments.isEmpty()) {
      throw new LaunchRefused("first-person takes no arguments: see first-person --help");
    }
    Settings settings =
        switch (Settings.readFromProcess()) {
          case Settings.Outcome.Accepted accepted -> accepted.settings();
          case Settings.Outcome.Refused refused ->
              throw new LaunchRefused(
                  refused.problems().stream().map(SettingProblem::line).toList());
        };
    if (settings.database().isEmpty()) {
      throw new LaunchRefused("the trial's start prints a link by itself");
    }
    try (ApplicationLibraries libraries = ApplicationLibraries.of(Release.jar())) {
      out.println(link(libraries, settings.entryPoints().consoleOrigin().toString()));
      return Main.OK;
    }
  }

  private static String link(ApplicationLibraries application, String consoleOrigin) {
    Thread.currentThread().setContextClassLoader(application.loader());
    try {
      Method offer =
          application.loader().loadClass(LINK).getMethod("offer", DataSource.class, String.class);
      return (String)
          offer.invoke(
              null, application.dataSource("replayvault.database", "application"), consoleOrigin);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw new LaunchRefused(
          "no link was made: " + MigrateCommand.reason(cause == null ? e : cause), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this jar does not fit together", e);
    }
  }
}
