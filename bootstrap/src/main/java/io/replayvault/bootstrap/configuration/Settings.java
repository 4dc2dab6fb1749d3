package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.tls.TlsFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything an operator may set about one ReplayVault, checked as a whole.
 *
 * <p>Secrets are not in here: only the files that hold them. A setting without a value takes the
 * default of its profile; the production profile has no default where a wrong guess would be unsafe
 * and refuses to start instead.
 *
 * @param profile trial or production
 * @param home data directory; everything of the trial lies under it, of production only logs and
 *     the unpacked server
 * @param entryPoints console and recording endpoint
 * @param operations health and metrics
 * @param database the main database; empty in the trial, which starts its own
 * @param keyStore the key store's database; empty together with {@code database}
 * @param databaseLimits connections and time-outs of both
 * @param tls certificate and key of the entry points; empty in the trial, which makes its own
 * @param segments where sealed segments lie, and whether they move
 * @param rootKeys who holds the root key; what opens it lies outside {@code home}
 * @param demoPort port of the demo site on 127.0.0.1; empty when it is off
 * @param firstAccountRegion region of the account that is made first; one of those of the segments
 * @param adminsManagePeople whether Admin Users change people without asking Customer Success
 * @param sessions when sessions close and are merged
 * @param uploadsAtOnce how many uploads one node works on at a time
 * @param recordingLimits how much is taken of a site and of a network
 * @param traces who takes traces; empty where nothing is traced
 * @param mail the mail server; empty where no letters are sent
 * @param signInLimits how much guessing a node takes
 * @param signInsKept how long past sign-ins and failures to sign in are kept
 * @param auditCheckpoints how the audit log is signed, and where checkpoints go
 * @param auditStreams who is sent audit records
 * @param addresses from where staff may come, and which proxies tell where people come from
 * @param log how the process tells what it does
 * @param masterKeyAge how old an account's master key gets before another one takes its place
 * @param drain how long a node that is told to stop says that it is not ready before it stops
 */
public record Settings(
    Profile profile,
    Path home,
    EntryPoints entryPoints,
    Operations operations,
    Optional<DatabaseAccess> database,
    Optional<DatabaseAccess> keyStore,
    DatabaseLimits databaseLimits,
    Optional<TlsFiles> tls,
    Segments segments,
    RootKeys rootKeys,
    Optional<Integer> demoPort,
    Optional<String> firstAccountRegion,
    boolean adminsManagePeople,
    Sessions sessions,
    int uploadsAtOnce,
    RecordingLimits recordingLimits,
    Optional<Collector> traces,
    Optional<Mail> mail,
    SignInLimits signInLimits,
    Duration signInsKept,
    AuditCheckpoints auditCheckpoints,
    AuditStreams auditStreams,
    Addresses addresses,
    LogForm log,
    Duration masterKeyAge,
    Duration drain) {

  /** Settings that may be used, or every reason why they may not. */
  public sealed interface Outcome {
    /**
     * All settings are sound.
     *
     * @param settings the values
     * @param warnings what the operator should know and may still want, one for each reason
     */
    record Accepted(Settings settings, List<SettingProblem> warnings) implements Outcome {}

    /**
     * At least one setting is not sound.
     *
     * @param problems one for each reason, in reading order
     */
    record Refused(List<SettingProblem> problems) implements Outcome {}
  }

  /**
   * Reads and checks all settings.
   *
   * @param lookup value of a property such as {@code replayvault.console.port}, empty when not set
   * @param surroundings files, hosts and time that the values are checked against
   */
  public static Outcome read(Function<String, Optional<String>> lookup, Surroundings surroundings) {
    SettingSource source = new SettingSource(lookup);
    Settings settings = new SettingsReader(source, surroundings).read();
    List<SettingProblem> problems = source.problems();
    return problems.isEmpty()
        ? new Outcome.Accepted(settings, source.warnings())
        : new Outcome.Refused(problems);
  }

  /** Reads from system properties first, then from the environment, as MicroProfile Config does. */
  public static Outcome readFromProcess() {
    return read(SettingSource::fromProcess, new ThisHost(InstantSource.system()));
  }
}
