package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.EntryPoints.LoopbackHttp;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts {@link Settings} together from single values: the defaults of each profile, and what each
 * profile refuses.
 */
final class SettingsReader {

  private static final String LOOPBACK = "127.0.0.1";

  /** Literal, so that no host name such as {@code 127.example.com} is taken for it. */
  private static final Pattern LOOPBACK_IPV4 = Pattern.compile("127(?:\\.\\d{1,3}){3}");

  private final SettingSource source;
  private final Profile profile;
  private final Path home;

  SettingsReader(SettingSource source) {
    this.source = source;
    this.profile = profile(source);
    this.home =
        source
            .path("replayvault.home")
            .orElseGet(() -> Path.of("replayvault-data").toAbsolutePath());
  }

  Settings read() {
    trialOnly("replayvault.first.person.email");
    trialOnly("replayvault.first.person.password.file");
    EntryPoints entryPoints = entryPoints();
    DatabaseReader databases = new DatabaseReader(source, profile);
    Optional<DatabaseAccess> database = databases.access("replayvault.database");
    Optional<DatabaseAccess> keyStore = databases.access("replayvault.keystore");
    if (database.isPresent() != keyStore.isPresent() && trial()) {
      source.refuse(
          "replayvault.keystore.url",
          "and REPLAYVAULT_DATABASE_URL must be set together",
          "set both, or neither to let the trial start its own PostgreSQL");
    }
    String rootKey = stated("replayvault.root.key", "pkcs12:" + home.resolve("keys/root-key.p12"));
    return new Settings(
        profile,
        home,
        entryPoints,
        operations(),
        database,
        keyStore,
        databases.limits(),
        tls(),
        segments(),
        rootKey,
        rootKeyPasswordFile(rootKey),
        demoPort(),
        new Sessions(
            source.seconds("replayvault.session.idle", 1_800),
            source.seconds("replayvault.merge.every", 60)));
  }

  private Segments segments() {
    String main = stated("replayvault.segments", "file:" + home.resolve("segments"));
    return new SegmentPlaceReader(source, profile).read(main);
  }

  static Profile profile(SettingSource source) {
    String value = source.text("replayvault.profile").orElse("production");
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "production" -> Profile.PRODUCTION;
      case "trial" -> Profile.TRIAL;
      default -> {
        source.refuse("replayvault.profile", "is " + value, "set production or trial");
        yield Profile.PRODUCTION;
      }
    };
  }

  private EntryPoints entryPoints() {
    String address = source.text("replayvault.address").orElse(trial() ? LOOPBACK : "*");
    if (trial() && !isLoopback(address)) {
      source.refuse(
          "replayvault.address", "is not loopback", "leave it out, or use the production profile");
    }
    int consolePort = source.port("replayvault.console.port", 9443);
    int recordingPort = source.port("replayvault.recording.port", 9444);
    Optional<LoopbackHttp> loopbackHttp = loopbackHttp();
    URI consoleOrigin =
        origin(
            "replayvault.console.origin", loopbackHttp.map(LoopbackHttp::consolePort), consolePort);
    URI recordingOrigin =
        origin(
            "replayvault.recording.origin",
            loopbackHttp.map(LoopbackHttp::recordingPort),
            recordingPort);
    String replayHost = stated("replayvault.replay.origin", "replay.localhost");
    if (replayHost.equalsIgnoreCase(consoleOrigin.getHost())) {
      source.refuse(
          "replayvault.replay.origin",
          "is the console's own host",
          "set another host name that leads to the same port");
    }
    return new EntryPoints(
        address,
        consolePort,
        recordingPort,
        consoleOrigin,
        recordingOrigin,
        replayHost,
        loopbackHttp);
  }

  private Optional<LoopbackHttp> loopbackHttp() {
    boolean wanted = source.flag("replayvault.loopback.http", trial());
    if (!wanted) {
      return Optional.empty();
    }
    if (!trial()) {
      source.refuse(
          "replayvault.loopback.http", "is for the trial profile only", "leave it out and use TLS");
    }
    return Optional.of(
        new LoopbackHttp(
            source.port("replayvault.loopback.console.port", 9080),
            source.port("replayvault.loopback.recording.port", 9081)));
  }

  /**
   * In the trial the door that a person at this machine would use; in production it must be stated,
   * and be TLS.
   */
  private URI origin(String property, Optional<Integer> plainPort, int tlsPort) {
    URI local =
        plainPort
            .map(port -> URI.create("http://localhost:" + port))
            .orElseGet(() -> URI.create("https://localhost:" + tlsPort));
    if (!trial() && source.text(property).isEmpty()) {
      source.refuse(
          property,
          "is not set",
          "set the origin browsers use, such as https://console.example.com");
      return local;
    }
    URI origin = source.origin(property, local);
    if (!trial() && "http".equals(origin.getScheme())) {
      source.refuse(property, "is plain HTTP", "set an https origin");
    }
    return origin;
  }

  private Operations operations() {
    return new Operations(
        source.text("replayvault.operations.address").orElse(LOOPBACK),
        source.port("replayvault.operations.port", 9445),
        source.text("replayvault.operations.allow").orElse(LOOPBACK));
  }

  private Optional<KeyFile> tls() {
    Optional<Path> file = source.path("replayvault.tls.keystore");
    Optional<Path> passwordFile = source.path("replayvault.tls.keystore.password.file");
    if (file.isEmpty() && !trial()) {
      source.refuse(
          "replayvault.tls.keystore",
          "is not set",
          "set the PKCS#12 file with certificate and key");
    }
    if (file.isPresent() && passwordFile.isEmpty()) {
      source.refuse(
          "replayvault.tls.keystore.password.file",
          "is not set",
          "set the file that holds the password");
    }
    return file.flatMap(found -> passwordFile.map(password -> new KeyFile(found, password)));
  }

  private Optional<Path> rootKeyPasswordFile(String rootKey) {
    if (!rootKey.startsWith("pkcs12:")) {
      return Optional.empty();
    }
    String property = "replayvault.root.key.password.file";
    Optional<Path> stated = source.path(property);
    if (stated.isEmpty() && !trial()) {
      source.refuse(property, "is not set", "set the file that holds the root key's password");
    }
    Path file =
        stated.orElseGet(() -> home.resolveSibling(home.getFileName() + ".secret/root-key"));
    if (file.startsWith(home)) {
      source.refuse(
          property,
          "lies in the data directory",
          "keep it elsewhere, so that a copy of the data opens nothing");
    }
    return Optional.of(file);
  }

  private Optional<Integer> demoPort() {
    String property = "replayvault.demo.port";
    if (source.text(property).filter("0"::equals).isPresent()) {
      return Optional.empty();
    }
    trialOnly(property);
    return trial() ? Optional.of(source.port(property, 9090)) : Optional.empty();
  }

  private void trialOnly(String property) {
    if (!trial() && source.text(property).isPresent()) {
      source.refuse(property, "is for the trial profile only", "leave it out");
    }
  }

  /** A value that only the trial may leave to its default. */
  private String stated(String property, String trialDefault) {
    Optional<String> value = source.text(property);
    if (value.isEmpty() && !trial()) {
      source.refuse(property, "is not set", "set it: the production profile does not guess");
    }
    return value.orElse(trialDefault);
  }

  private boolean trial() {
    return profile == Profile.TRIAL;
  }

  static boolean isLoopback(String address) {
    return LOOPBACK_IPV4.matcher(address).matches()
        || "localhost".equals(address)
        || "::1".equals(address)
        || "[::1]".equals(address);
  }
}
