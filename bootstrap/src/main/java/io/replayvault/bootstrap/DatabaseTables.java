package io.replayvault.bootstrap;

import io.replayvault.bootstrap.configuration.DatabaseAccess;
import io.replayvault.bootstrap.configuration.Profile;
import io.replayvault.persistence.database.LeastPrivileges;
import io.replayvault.persistence.database.Migrations;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Sees to it that the tables are what this version needs, and that the application's user may do no
 * more than it needs (ADR-0036).
 *
 * <p>A trial's one user migrates. In production the owner of the tables does, by {@code replayvault
 * migrate} or, where a node knows the owner, at its start; any other node only checks.
 */
public final class DatabaseTables {
  private DatabaseTables() {}

  /**
   * Migrates both databases and grants; called by the launcher's command {@code migrate}, by name.
   *
   * @return what was done, a line for each database
   */
  public static List<String> migrate(
      DataSource main, String mainUser, DataSource keys, String keysUser) {
    return List.of(
        "database: " + migrate(Migrations.MAIN, main, mainUser),
        "key store: " + migrate(Migrations.KEYS, keys, keysUser));
  }

  /** Makes one database ready for a node; answers which. It may be done again. */
  static Migrations prepare(
      Migrations migrations,
      Profile profile,
      Optional<DatabaseAccess> access,
      DataSource application,
      DataSource migration) {
    Optional<DatabaseAccess> owned = access.filter(each -> each.migration().isPresent());
    if (owned.isPresent()) {
      migrate(migrations, migration, owned.get().login().user());
    } else if (profile == Profile.TRIAL) {
      migrations.run(migration);
    }
    if (profile == Profile.PRODUCTION) {
      migrations.require(application);
      LeastPrivileges.of(migrations).verify(application);
    }
    return migrations;
  }

  private static String migrate(Migrations migrations, DataSource owner, String user) {
    int ran = migrations.run(owner);
    if (migrations.isAhead(owner)) {
      return "a newer version has migrated it; nothing to do";
    }
    LeastPrivileges.of(migrations).grant(owner, user);
    return ran + " migrations run, least privileges granted to " + user;
  }
}
