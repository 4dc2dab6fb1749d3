package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.SettingProblem;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.launch.database.PrivateDatabase;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * Has the application's own classes make a one-time link to the console, or do what else is the
 * host's alone, by the settings of a node and beside it. Whoever may run that has the database's
 * password anyway.
 */
final class HostLink {
  private static final String PRIVATE = "replayvault.private.database";

  private HostLink() {}

  /**
   * The link, or what else there is to tell.
   *
   * @param maker class with a static method {@code offer(DataSource, String consoleOrigin, …)}
   * @param arguments what follows the origin
   * @throws LaunchRefused when there is none to be had
   */
  static String madeBy(String maker, String... arguments) {
    Settings settings =
        switch (Settings.readFromProcess()) {
          case Settings.Outcome.Accepted accepted -> accepted.settings();
          case Settings.Outcome.Refused refused ->
              throw new LaunchRefused(
                  refused.problems().stream().map(SettingProblem::line).toList());
        };
    if (settings.database().isEmpty()) {
      findTheTrials(settings.home());
    }
    try (ApplicationLibraries libraries = ApplicationLibraries.of(Release.jar())) {
      String origin = settings.entryPoints().consoleOrigin().toString();
      return link(libraries, maker, origin, arguments);
    }
  }

  private static void findTheTrials(Path home) {
    PrivateDatabase.running(home.resolve("database"), home.resolve("database.secret"))
        .orElseThrow(
            () ->
                new LaunchRefused(
                    "the trial's database runs inside of it: start the trial, then ask again"))
        .publish(PRIVATE);
  }

  private static String link(
      ApplicationLibraries application, String maker, String consoleOrigin, String... arguments) {
    Thread.currentThread().setContextClassLoader(application.loader());
    List<Class<?>> types = new ArrayList<>(List.of(DataSource.class, String.class));
    types.addAll(Collections.nCopies(arguments.length, String.class));
    try {
      List<Object> values =
          new ArrayList<>(
              List.of(
                  application.dataSource("replayvault.database", "application"), consoleOrigin));
      values.addAll(List.of(arguments));
      return (String)
          application
              .loader()
              .loadClass(maker)
              .getMethod("offer", types.toArray(Class<?>[]::new))
              .invoke(null, values.toArray());
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw new LaunchRefused(
          "nothing was done: " + MigrateCommand.reason(cause == null ? e : cause), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this jar does not fit together", e);
    }
  }
}
