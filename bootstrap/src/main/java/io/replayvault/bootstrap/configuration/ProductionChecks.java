package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.SegmentPlace.Folder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the production profile asks of files and hosts, beyond each setting by itself: secrets are
 * their owner's alone, and keys lie apart from what they open.
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
  private static final String ROOT_KEY = "replayvault.root.key";
  private static final String ROOT_KEY_PASSWORD = "replayvault.root.key.password.file";
  private static final String SEGMENTS = "replayvault.segments";
  private static final String ALSO = "replayvault.segments.also";
  private static final String PKCS12 = "pkcs12:";

  private final SettingSource source;
  private final Surroundings surroundings;

  ProductionChecks(SettingSource source, Surroundings surroundings) {
    this.source = source;
    this.surroundings = surroundings;
  }

  void check(Settings settings) {
    SecretFileRule secrets = new SecretFileRule(source, surroundings);
    SECRETS.forEach(secrets::check);
    rootKeyFile(settings).ifPresent(file -> secrets.checkStrictly(ROOT_KEY, file));
    source
        .path(ROOT_KEY_PASSWORD)
        .filter(file -> settings.rootKey().startsWith(PKCS12))
        .ifPresent(file -> secrets.checkStrictly(ROOT_KEY_PASSWORD, file));
    checkAwayFromSegments(settings);
    new KeyStoreApart(source, surroundings)
        .check(settings.database(), settings.keyStore(), settings.segments());
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
    rootKeyFile(settings)
        .filter(file -> file.startsWith(segments.path()))
        .ifPresent(file -> refuseAmongSegments(ROOT_KEY));
    settings
        .rootKeyPasswordFile()
        .filter(file -> file.startsWith(segments.path()))
        .ifPresent(file -> refuseAmongSegments(ROOT_KEY_PASSWORD));
  }

  private void refuseAmongSegments(String property) {
    source.refuse(
        property, "lies among the segments", "keep it elsewhere, so that a copy opens nothing");
  }

  private Optional<Path> rootKeyFile(Settings settings) {
    return Optional.of(settings.rootKey())
        .filter(holder -> holder.startsWith(PKCS12) && !source.refused(ROOT_KEY))
        .map(holder -> Path.of(holder.substring(PKCS12.length())).toAbsolutePath().normalize());
  }
}
