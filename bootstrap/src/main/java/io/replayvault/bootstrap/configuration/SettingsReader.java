package io.replayvault.bootstrap.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Puts {@link Settings} together from single values: the defaults of each profile, and what each
 * profile refuses. Everything that can be looked at is looked at, so that an operator sees all of
 * it at once.
 */
final class SettingsReader {

  private final SettingSource source;
  private final Surroundings surroundings;
  private final ProfileRules rules;
  private final Path home;

  SettingsReader(SettingSource source, Surroundings surroundings) {
    this.source = source;
    this.surroundings = surroundings;
    this.rules = new ProfileRules(source);
    this.home =
        source
            .path("replayvault.home")
            .orElseGet(() -> Path.of("replayvault-data").toAbsolutePath());
  }

  Settings read() {
    rules.trialOnly("replayvault.first.person.email");
    rules.trialOnly("replayvault.first.person.password.file");
    EntryPointsReader doors = new EntryPointsReader(source, rules);
    EntryPoints entryPoints = doors.read();
    Operations operations = new OperationsReader(source, rules).read();
    doors.requireDistinctPorts();
    DatabaseReader databases = new DatabaseReader(source, rules.profile());
    Optional<DatabaseAccess> database = databases.access("replayvault.database");
    Optional<DatabaseAccess> keyStore = databases.access("replayvault.keystore");
    if (database.isPresent() != keyStore.isPresent() && rules.trial()) {
      source.refuse(
          "replayvault.keystore.url",
          "and REPLAYVAULT_DATABASE_URL must be set together",
          "set both, or neither to let the trial start its own PostgreSQL");
    }
    RootKeys rootKeys = new RootKeyReader(source, rules, home).read();
    TlsReader tls = new TlsReader(source, rules);
    Segments segments = segments();
    DatabaseLimits limits = databases.limits();
    Settings settings =
        new Settings(
            rules.profile(),
            home,
            entryPoints,
            operations,
            database,
            keyStore,
            limits,
            tls.read(),
            segments,
            rootKeys,
            demoPort(),
            firstAccountRegion(segments),
            source.flag("replayvault.admins.manage.people", false),
            new Sessions(
                source.seconds("replayvault.session.idle", 1_800),
                source.seconds("replayvault.merge.every", 60)),
            new UploadsReader(source).atOnce(limits),
            new UploadsReader(source).limits(),
            new CollectorReader(source).read(),
            new MailReader(source).read(),
            new SignInLimits(
                source.number("replayvault.sign.in.failures.by.address", 10, 0, 10_000),
                source.number("replayvault.sign.ins.per.second", 20, 1, 1_000)),
            Duration.ofDays(source.number("replayvault.sign.ins.kept", 400, 30, 3_650)),
            new AuditCheckpointsReader(source, rules.profile()).read(entryPoints.consoleOrigin()),
            new AuditStreamsReader(source).read(),
            new AddressesReader(source).read(),
            LogForm.read(source, rules),
            Duration.ofDays(source.number("replayvault.master.key.days", 90, 1, 3650)),
            Duration.ofSeconds(
                source.number("replayvault.stop.drain", rules.trial() ? 0 : 5, 0, 300)));
    if (!rules.trial()) {
      new ProductionChecks(source, surroundings).check(settings);
    }
    settings.tls().ifPresent(files -> tls.check(files, entryPoints, surroundings));
    return settings;
  }

  private Segments segments() {
    String main = rules.stated("replayvault.segments", "file:" + home.resolve("segments"));
    return new SegmentPlaceReader(source, rules.profile()).read(main);
  }

  private Optional<String> firstAccountRegion(Segments segments) {
    String property = "replayvault.first.account.region";
    Optional<String> region = source.text(property);
    if (region.isPresent() && !segments.regions().containsKey(region.get())) {
      source.refuse(property, "is " + region.get(), "set one of REPLAYVAULT_REGIONS");
    }
    return region;
  }

  private Optional<Integer> demoPort() {
    String property = "replayvault.demo.port";
    if (source.text(property).filter("0"::equals).isPresent()) {
      return Optional.empty();
    }
    rules.trialOnly(property);
    return rules.trial() ? Optional.of(source.port(property, 9090)) : Optional.empty();
  }
}
