package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.RootKeyHolder.AwsKms;
import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs11;
import io.replayvault.bootstrap.configuration.RootKeyHolder.Pkcs12;
import io.replayvault.bootstrap.configuration.SegmentPlace.Folder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the production profile asks of files and hosts, beyond each setting by itself: secrets are
 * their owner's alone, keys lie apart from what they open, and checkpoints apart from the log.
 */
final class ProductionChecks {

  private static final List<String> SECRETS =
      List.of(
          "replayvault.database.password.file",
          "replayvault.database.migration.password.file",
          "replayvault.keystore.password.file",
          "replayvault.keystore.migration.password.file",
          "replayvault.mail.password.file",
          "replayvault.audit.stream.webhook.key.file",
          "replayvault.tls.keystore",
          "replayvault.tls.keystore.password.file",
          "replayvault.tls.key",
          "replayvault.tls.key.password.file");
  private static final String PASSWORD_FILE = ".password.file";
  private static final String SEGMENTS = "replayvault.segments";
  private static final String ALSO = "replayvault.segments.also";

  private final SettingSource source;
  private final Surroundings surroundings;

  ProductionChecks(SettingSource source, Surroundings surroundings) {
    this.source = source;
    this.surroundings = surroundings;
  }

  void check(Settings settings) {
    SecretFileRule secrets = new SecretFileRule(source, surroundings);
    SECRETS.forEach(secrets::check);
    rootKeyFiles(settings).forEach(secrets::checkStrictly);
    checkAwayFromSegments(settings);
    new KeyStoreApart(source, surroundings)
        .check(settings.database(), settings.keyStore(), settings.segments());
    new CheckpointsApart(source).check();
    new WeakButAllowed(source).check(settings);
    if ("root".equals(surroundings.user())) {
      source.warn(
          "replayvault.profile", "production runs as root", "start it as a user of its own");
    }
  }

  /** A backup of the segments must not carry what opens them. */
  private void checkAwayFromSegments(Settings settings) {
    Stream.of(
            Stream.of(settings.segments().main()).filter(place -> !source.refused(SEGMENTS)),
            settings.segments().also().stream().filter(place -> !source.refused(ALSO)),
            settings.segments().regions().values().stream())
        .flatMap(places -> places)
        .forEach(place -> checkAwayFrom(place, settings));
  }

  private void checkAwayFrom(SegmentPlace place, Settings settings) {
    if (!(place instanceof Folder segments)) {
      return;
    }
    rootKeyFiles(settings)
        .forEach(
            (property, file) -> {
              if (file.startsWith(segments.path())) {
                refuseAmongSegments(property);
              }
            });
  }

  private void refuseAmongSegments(String property) {
    source.refuse(
        property, "lies among the segments", "keep it elsewhere, so that a copy opens nothing");
  }

  /** The files of every holder, by the setting that names each. */
  private Map<String, Path> rootKeyFiles(Settings settings) {
    Map<String, Path> files = new LinkedHashMap<>();
    RootKeys keys = settings.rootKeys();
    files.putAll(filesOf(RootKeyReader.PRESENT, keys.present()));
    keys.next().ifPresent(next -> files.putAll(filesOf(RootKeyReader.NEXT, next)));
    keys.former().ifPresent(former -> files.putAll(filesOf(RootKeyReader.FORMER, former)));
    files.keySet().removeIf(source::refused);
    return files;
  }

  private static Map<String, Path> filesOf(String property, RootKeyHolder holder) {
    Map<String, Path> files = new LinkedHashMap<>();
    switch (holder) {
      case Pkcs12 pkcs12 -> {
        files.put(property, pkcs12.file());
        files.put(property + PASSWORD_FILE, pkcs12.passwordFile());
      }
      case Pkcs11 token -> files.put(property + PASSWORD_FILE, token.pinFile());
      case AwsKms kms -> {
        // It lies on no file: credentials are found by the SDK.
      }
    }
    return files;
  }
}
