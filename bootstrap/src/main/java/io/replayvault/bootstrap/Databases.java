package io.replayvault.bootstrap;

import io.replayvault.application.node.out.Meters;
import io.replayvault.bootstrap.configuration.Profile;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.MeasuredDataSource;
import io.replayvault.bootstrap.traces.Traces;
import io.replayvault.persistence.database.Migrations;
import io.replayvault.persistence.database.PatientDataSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The database and the key store, their tables made ready before anything touches them.
 *
 * @param main sessions, accounts, people, audit
 * @param keys wrapped keys, apart from what they open (clause C4)
 * @param mainSource connections to the first
 * @param keysSource connections to the second
 */
public record Databases(
    EntityManagerFactory main,
    EntityManagerFactory keys,
    DataSource mainSource,
    DataSource keysSource) {
  static Databases open(
      Settings settings, Provider<DataSources> server, Traces traces, Meters meters) {
    AwaitedDatabase awaited = new AwaitedDatabase();
    DataSources sources = awaited.reached(server::get);
    Profile profile = settings.profile();
    awaited.reached(
        () ->
            DatabaseTables.prepare(
                Migrations.MAIN,
                profile,
                settings.database(),
                sources.main,
                sources.mainMigration));
    awaited.reached(
        () ->
            DatabaseTables.prepare(
                Migrations.KEYS,
                profile,
                settings.keyStore(),
                sources.keys,
                sources.keysMigration));
    DataSource main = pool(sources.main, "main", meters);
    DataSource keys = pool(sources.keys, "keys", meters);
    return new Databases(
        awaited.reached(() -> unit("replayvault", traces.around(main, "main"))),
        awaited.reached(() -> unit("replayvault-keys", traces.around(keys, "keys"))),
        main,
        keys);
  }

  private static DataSource pool(DataSource source, String name, Meters meters) {
    return PatientDataSource.around(MeasuredDataSource.around(source, name, meters));
  }

  /** The provider gets the data source itself: it does not understand the server's name for it. */
  private static EntityManagerFactory unit(String name, DataSource source) {
    EntityManagerFactory unit =
        Persistence.createEntityManagerFactory(
            name, Map.of("jakarta.persistence.nonJtaDataSource", source));
    // The provider connects at the first use; one that failed then would fail ever after.
    try (EntityManager first = unit.createEntityManager()) {
      first.createNativeQuery("select 1").getSingleResult();
      return unit;
    } catch (RuntimeException e) {
      unit.close();
      throw e;
    }
  }

  void close() {
    main.close();
    keys.close();
  }

  /** Opens the databases with the application and closes them with it. */
  @ApplicationScoped
  public static class Opener {
    @Produces
    @Singleton
    Databases databases(
        Settings settings, Provider<DataSources> server, Traces traces, Meters meters) {
      return open(settings, server, traces, meters);
    }

    void close(@Disposes Databases databases) {
      databases.close();
    }
  }

  /**
   * The server's data sources; those of a migration connect only if there is one. Asked for and not
   * injected where they are used: the server may connect to learn what database it is, and what
   * fails in an injection leaves a module broken for good.
   */
  @Dependent
  static class DataSources {
    @Resource(lookup = "jdbc/replayvault")
    @SuppressWarnings("NullAway.Init") // the container sets it
    DataSource main;

    @Resource(lookup = "jdbc/replayvault-keys")
    @SuppressWarnings("NullAway.Init") // the container sets it
    DataSource keys;

    @Resource(lookup = "jdbc/replayvault-migration")
    @SuppressWarnings("NullAway.Init") // the container sets it
    DataSource mainMigration;

    @Resource(lookup = "jdbc/replayvault-keys-migration")
    @SuppressWarnings("NullAway.Init") // the container sets it
    DataSource keysMigration;
  }
}
