package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.DatabaseLimits;
import io.replayvault.bootstrap.configuration.EntryPoints;
import io.replayvault.bootstrap.configuration.EntryPoints.LoopbackHttp;
import io.replayvault.bootstrap.configuration.Operations;
import io.replayvault.bootstrap.configuration.RootKeyHolder;
import io.replayvault.bootstrap.configuration.RootKeyHolder.AwsKms;
import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs11;
import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs12;
import io.replayvault.bootstrap.configuration.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings as the server and the application read them, by property name: with every default of
 * the profile filled in, so that no one decides on defaults twice.
 */
final class ServerVariables {

  private ServerVariables() {}

  /** What both Liberty's configuration and the application read; no secrets. */
  static Map<String, String> of(Settings settings) {
    EntryPoints doors = settings.entryPoints();
    Operations operations = settings.operations();
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(
        "replayvault.profile", settings.profile().name().toLowerCase(java.util.Locale.ROOT));
    variables.put("replayvault.home", settings.home().toString());
    variables.put("replayvault.address", doors.address());
    variables.put("replayvault.console.port", Integer.toString(doors.consolePort()));
    variables.put("replayvault.recording.port", Integer.toString(doors.recordingPort()));
    variables.put("replayvault.console.origin", doors.consoleOrigin().toString());
    variables.put("replayvault.recording.origin", doors.recordingOrigin().toString());
    variables.put("replayvault.replay.origin", doors.replayHost());
    variables.put("replayvault.console.alias", alias(doors.consoleOrigin()));
    variables.put("replayvault.recording.alias", alias(doors.recordingOrigin()));
    variables.put("replayvault.replay.alias", alias(doors.replayOrigin()));
    variables.put("replayvault.loopback.http", Boolean.toString(doors.loopbackHttp().isPresent()));
    doors.loopbackHttp().ifPresent(plain -> loopback(variables, plain));
    variables.put("replayvault.operations.address", operations.address());
    variables.put("replayvault.operations.port", Integer.toString(operations.port()));
    variables.put("replayvault.operations.allow", operations.allow());
    variables.put("replayvault.operations.tls", Boolean.toString(operations.onNetwork()));
    variables.put("replayvault.operations.host", operations.onNetwork() ? "*" : "localhost");
    limits(variables, settings.databaseLimits());
    variables.put("replayvault.segments", settings.segments().main().text());
    rootKey(variables, settings.rootKeys().present());
    variables.put("replayvault.session.idle", seconds(settings.sessions().idle()));
    variables.put("replayvault.merge.every", seconds(settings.sessions().mergeEvery()));
    variables.put("replayvault.uploads.at.once", Integer.toString(settings.uploadsAtOnce()));
    variables.put("replayvault.traces.off", Boolean.toString(settings.traces().isEmpty()));
    settings
        .traces()
        .ifPresent(
            collector -> {
              variables.put("replayvault.traces", collector.endpoint().toString());
              variables.put("replayvault.traces.share", Double.toString(collector.share()));
            });
    settings
        .demoPort()
        .ifPresent(port -> variables.put("replayvault.demo.origin", "http://127.0.0.1:" + port));
    return variables;
  }

  private static void rootKey(Map<String, String> variables, RootKeyHolder holder) {
    variables.put("replayvault.root.key", holder.text());
    String password = "replayvault.root.key.password.file";
    switch (holder) {
      case Pkcs12 file -> variables.put(password, file.passwordFile().toString());
      case Pkcs11 token -> variables.put(password, token.pinFile().toString());
      case AwsKms kms ->
          kms.endpoint()
              .ifPresent(
                  endpoint -> variables.put("replayvault.root.key.endpoint", endpoint.toString()));
    }
  }

  private static void loopback(Map<String, String> variables, LoopbackHttp plain) {
    variables.put("replayvault.loopback.console.port", Integer.toString(plain.consolePort()));
    variables.put("replayvault.loopback.recording.port", Integer.toString(plain.recordingPort()));
  }

  private static void limits(Map<String, String> variables, DatabaseLimits limits) {
    variables.put("replayvault.database.connections", Integer.toString(limits.connections()));
    variables.put(
        "replayvault.keystore.connections", Integer.toString(limits.keyStoreConnections()));
    variables.put("replayvault.database.statement.timeout", seconds(limits.statement()));
    variables.put("replayvault.keystore.statement.timeout", seconds(limits.keyStoreStatement()));
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }

  /** {@code host:port} of an origin, with the scheme's own port where it names none. */
  private static String alias(URI origin) {
    int port = origin.getPort();
    return origin.getHost()
        + ":"
        + (port > 0 ? port : "https".equals(origin.getScheme()) ? 443 : 80);
  }
}
