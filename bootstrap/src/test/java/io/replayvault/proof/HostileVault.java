package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * The one running product that the claims about hostile uploads share, started for the first of
 * them and ended with this process.
 */
final class HostileVault {
  /** Where the pages of its sites lie. */
  static final String ORIGIN = "https://shop.example";

  /** Where the pages of the attacked site lie. */
  static final String ATTACKED = "https://attacked.example";

  private static @Nullable HostileVault only;

  private final RunningReplayVault vault;
  private final ConsoleClient console;

  private HostileVault(RunningReplayVault vault) {
    this.vault = vault;
    this.console = ConsoleClient.signIn(vault);
  }

  static synchronized HostileVault get() throws IOException {
    HostileVault running = only;
    if (running == null) {
      RunningReplayVault started =
          RunningReplayVault.start(Files.createTempDirectory("replayvault-hostile"));
      running = new HostileVault(started);
      only = running;
    }
    return running;
  }

  RunningReplayVault vault() {
    return vault;
  }

  ConsoleClient console() {
    return console;
  }

  /** A new site's key. */
  String site(String name, String origin) {
    return console.createSite(name, java.util.List.of(origin)).get("siteKey").asText();
  }
}
