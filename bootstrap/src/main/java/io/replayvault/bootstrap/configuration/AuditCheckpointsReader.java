package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.SegmentPlace.Bucket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how the audit log is signed, and where its checkpoints go. */
final class AuditCheckpointsReader {
  private static final String NAME = "replayvault.audit.name";
  private static final String FOLDER = "replayvault.audit.folder";
  private static final String REFUSES = "replayvault.audit.late.refuses";
  private static final String BUCKET = "replayvault.audit.bucket";
  private static final String RETAIN = "replayvault.audit.bucket.retain";
  private static final String SYSLOG = "replayvault.audit.syslog";
  private static final int LONGEST_RETENTION = 36_500;

  /** What a checkpoint takes; the launcher reads settings without the domain. */
  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._~:/-]{1,200}");

  private final SettingSource source;
  private final Profile profile;

  AuditCheckpointsReader(SettingSource source, Profile profile) {
    this.source = source;
    this.profile = profile;
  }

  AuditCheckpoints read(URI consoleOrigin) {
    return new AuditCheckpoints(
        name(consoleOrigin),
        Duration.ofSeconds(source.number("replayvault.audit.checkpoint.every", 60, 1, 600)),
        source.path(FOLDER),
        source.text(BUCKET).flatMap(this::bucket),
        source.text(RETAIN).map(said -> retention()),
        new SyslogReader(source).read(SYSLOG, "keep checkpoints back"),
        Duration.ofSeconds(source.number("replayvault.audit.patience", 900, 60, 86_400)),
        refusesWhenLate());
  }

  private Duration retention() {
    return Duration.ofDays(source.number(RETAIN, 0, 0, LONGEST_RETENTION));
  }

  private boolean refusesWhenLate() {
    boolean refuses = source.flag(REFUSES, false);
    if (refuses && Stream.of(FOLDER, BUCKET, SYSLOG).allMatch(key -> source.text(key).isEmpty())) {
      source.refuse(
          REFUSES,
          "is true without any place for checkpoints, so that no recording would ever be shown",
          "set one of REPLAYVAULT_AUDIT_FOLDER, REPLAYVAULT_AUDIT_BUCKET and"
              + " REPLAYVAULT_AUDIT_SYSLOG");
    }
    return refuses;
  }

  private String name(URI consoleOrigin) {
    String usual = consoleOrigin.getAuthority() + "/audit";
    String name = source.text(NAME).orElse(usual);
    if (!NAMES.matcher(name).matches()) {
      source.refuse(NAME, "is " + name, "set letters, digits and . _ ~ : / - such as " + usual);
    }
    return name;
  }

  private Optional<Bucket> bucket(String text) {
    SegmentPlace place =
        new SegmentPlaceReader(source, profile)
            .place(BUCKET, text, BUCKET + ".region", BUCKET + ".endpoint");
    if (place instanceof Bucket bucket) {
      return Optional.of(bucket);
    }
    source.refuse(BUCKET, "is " + text, "set s3://bucket/prefix");
    return Optional.empty();
  }
}
