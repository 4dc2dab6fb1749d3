package io.replayvault.bootstrap.configuration;

/**
 * Reads how many uploads a node works on at a time. Whatever an operator sets, a third of the
 * connections to the main database stays free for the people at the console (ADR-0042). Those to
 * the key store are held for a moment once in an upload, and shared.
 */
final class UploadsReader {
  private static final String AT_ONCE = "replayvault.uploads.at.once";
  private static final int FOR_EACH_PROCESSOR = 10;
  private static final int LEAST = 12;
  private static final int MOST = 256;

  private final SettingSource source;

  UploadsReader(SettingSource source) {
    this.source = source;
  }

  int atOnce(DatabaseLimits limits) {
    int processors = Runtime.getRuntime().availableProcessors();
    int room = room(limits);
    int usual = Math.min(room, Math.max(LEAST, FOR_EACH_PROCESSOR * processors));
    int atOnce = source.number(AT_ONCE, usual, 1, MOST);
    if (atOnce > room) {
      source.refuse(
          AT_ONCE,
          "is " + atOnce + ", which leaves the console too few connections",
          "set " + room + " or fewer, or more connections to both");
    }
    return atOnce;
  }

  RecordingLimits limits() {
    return new RecordingLimits(
        source.number("replayvault.site.sessions.a.day", 1_000_000, 1, 1_000_000_000),
        source.number("replayvault.site.gibibytes.a.day", 1_000, 1, 1_000_000),
        source.number("replayvault.site.uploads.a.second", 1_000, 1, 100_000),
        source.number("replayvault.openings.by.address", 6_000, 0, 1_000_000));
  }

  /** Two thirds of the main database's connections; the key store is asked once by each. */
  private static int room(DatabaseLimits limits) {
    return Math.max(1, Math.min(limits.connections() * 2 / 3, 2 * limits.keyStoreConnections()));
  }
}
