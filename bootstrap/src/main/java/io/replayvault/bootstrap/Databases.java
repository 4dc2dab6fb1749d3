package io.replayvault.bootstrap;

import io.replayvault.persistence.database.Migrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The database and the key store, migrated before anything touches them.
 *
 * @param main sessions, accounts, people, audit
 * @param keys wrapped keys, apart from what they open (clause C4)
 */
public record Databases(EntityManagerFactory main, EntityManagerFactory keys) {
  private static final String MAIN = "jdbc/replayvault";
  private static final String KEYS = "jdbc/replayvault-keys";

  static Databases open() {
    Migrations.MAIN.run(dataSource(MAIN));
    Migrations.KEYS.run(dataSource(KEYS));
    return new Databases(
        Persistence.createEntityManagerFactory("replayvault"),
        Persistence.createEntityManagerFactory("replayvault-keys"));
  }

  void close() {
    main.close();
    keys.close();
  }

  // The names are constants of ours, and the server's registry is local to it.
  @SuppressWarnings("BanJNDI")
  private static DataSource dataSource(String name) {
    try {
      return InitialContext.doLookup(name);
    } catch (NamingException e) {
      throw new IllegalStateException("the server has no data source " + name, e);
    }
  }

  /** Opens the databases with the application and closes them with it. */
  @ApplicationScoped
  public static class Opener {
    @Produces
    @Singleton
    Databases databases() {
      return open();
    }

    void close(@Disposes Databases databases) {
      databases.close();
    }
  }
}
