package io.replayvault.bootstrap.configuration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody needs who changes the tables of both databases and does nothing else: fewer
 * settings than a node needs, so that a migration can run where no node does.
 *
 * @param database the main database
 * @param keyStore the key store's
 */
public record MigrationSettings(DatabaseAccess database, DatabaseAccess keyStore) {

  private static final List<String> PASSWORDS =
      List.of(
          "replayvault.database.password.file",
          "replayvault.database.migration.password.file",
          "replayvault.keystore.password.file",
          "replayvault.keystore.migration.password.file");

  /** Settings that may be used, or every reason why they may not. */
  public sealed interface Outcome {
    /**
     * All settings are sound.
     *
     * @param settings the values
     */
    record Accepted(MigrationSettings settings) implements Outcome {}

    /**
     * At least one setting is not sound.
     *
     * @param problems one for each reason, in reading order
     */
    record Refused(List<SettingProblem> problems) implements Outcome {}
  }

  /**
   * Reads and checks the settings of both databases.
   *
   * @param lookup value of a property such as {@code replayvault.database.url}, empty when not set
   * @param surroundings the host that it happens on
   */
  public static Outcome read(Function<String, Optional<String>> lookup, Surroundings surroundings) {
    SettingSource source = new SettingSource(lookup);
    ProfileRules rules = new ProfileRules(source);
    DatabaseReader reader = new DatabaseReader(source, rules.profile());
    Optional<DatabaseAccess> database = withOwner(source, reader, "replayvault.database");
    Optional<DatabaseAccess> keyStore = withOwner(source, reader, "replayvault.keystore");
    if (!rules.trial()) {
      PASSWORDS.forEach(new SecretFileRule(source, surroundings)::check);
    }
    if (database.isEmpty() || keyStore.isEmpty() || !source.problems().isEmpty()) {
      return new Outcome.Refused(source.problems());
    }
    return new Outcome.Accepted(new MigrationSettings(database.get(), keyStore.get()));
  }

  /** Reads from system properties first, then from the environment. */
  public static Outcome readFromProcess() {
    return read(SettingSource::fromProcess, new ThisHost(InstantSource.system()));
  }

  private static Optional<DatabaseAccess> withOwner(
      SettingSource source, DatabaseReader reader, String prefix) {
    Optional<DatabaseAccess> access = reader.access(prefix);
    if (access.isEmpty() && source.problems().isEmpty()) {
      source.refuse(
          prefix + ".url", "is not set", "set it; the trial's own PostgreSQL migrates by itself");
    }
    if (access.isPresent() && source.text(prefix + ".migration.user").isEmpty()) {
      source.refuse(prefix + ".migration.user", "is not set", "set the role that owns the tables");
    }
    return access;
  }
}
