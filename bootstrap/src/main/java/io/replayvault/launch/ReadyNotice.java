package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.EntryPoints;
import io.replayvault.bootstrap.configuration.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an operator needs once everything runs: where to go, and how to sign in the first time. */
final class ReadyNotice {

  private static final String FIRST_PERSON_LINK = "first-person-link";

  private final Settings settings;

  ReadyNotice(Settings settings) {
    this.settings = settings;
  }

  void print(Progress progress) throws IOException {
    EntryPoints doors = settings.entryPoints();
    progress.say("ready");
    progress.add("Console        " + doors.consoleOrigin() + "/");
    if (settings.demoPort().isPresent()) {
      progress.add("Demo site      http://127.0.0.1:" + settings.demoPort().get() + "/");
    }
    Path link = settings.home().resolve(FIRST_PERSON_LINK);
    if (Files.exists(link)) {
      String where = progress.isTerminal() ? Files.readString(link).strip() : "see " + link;
      progress.add("First sign-in  " + where + "   (works once)");
    }
    progress.add("Stop           Ctrl-C");
  }
}
