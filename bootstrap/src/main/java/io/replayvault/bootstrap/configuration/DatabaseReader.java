package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.DatabaseAccess.Login;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads how both databases are reached, and refuses ways on which somebody in between could listen
 * or answer (clause D4).
 */
final class DatabaseReader {

  /**
   * Parameters by which the driver would take host, user or password from elsewhere than the
   * settings say, or leave the server's certificate unchecked; in lower case.
   */
  private static final List<String> REFUSED =
      List.of(
          "user",
          "password",
          "sslpassword",
          "host",
          "port",
          "dbname",
          "pghost",
          "pgport",
          "pgdbname",
          "service",
          "authenticationpluginclassname",
          "socketfactory",
          "sslfactory",
          "sslhostnameverifier");

  /** Connections of the trial's private PostgreSQL, less some for its care. */
  private static final int PRIVATE_SERVER = 70;

  private static final String VERIFY = "verify-full";

  private final SettingSource source;
  private final boolean trial;

  DatabaseReader(SettingSource source, Profile profile) {
    this.source = source;
    this.trial = profile == Profile.TRIAL;
  }

  DatabaseLimits limits() {
    DatabaseLimits limits =
        new DatabaseLimits(
            source.number("replayvault.database.connections", 30, 2, 1_000),
            source.number("replayvault.keystore.connections", 15, 2, 1_000),
            source.seconds("replayvault.database.statement.timeout", 30),
            source.seconds("replayvault.keystore.statement.timeout", 30));
    boolean ownServer = trial && source.text("replayvault.database.url").isEmpty();
    if (ownServer && limits.connections() + limits.keyStoreConnections() > PRIVATE_SERVER) {
      source.refuse(
          "replayvault.database.connections",
          "and REPLAYVAULT_KEYSTORE_CONNECTIONS are more than the trial's own PostgreSQL takes",
          "set " + PRIVATE_SERVER + " or fewer together");
    }
    return limits;
  }

  Optional<DatabaseAccess> access(String prefix) {
    Optional<String> url = source.text(prefix + ".url");
    if (url.isEmpty()) {
      if (!trial) {
        source.refuse(prefix + ".url", "is not set", "set the JDBC URL of a PostgreSQL database");
      }
      return Optional.empty();
    }
    Optional<Path> trust = source.path(prefix + ".trust");
    checkWay(prefix, url.get(), trust);
    Login login =
        login(prefix, "set the role that the application signs in as")
            .orElse(new Login("", Path.of("")));
    Optional<Login> migration =
        source.text(prefix + ".migration.user").isPresent()
            ? login(prefix + ".migration", "set the role that owns the tables")
            : Optional.empty();
    if (migration.filter(owner -> owner.user().equals(login.user())).isPresent()) {
      source.refuse(
          prefix + ".migration.user",
          "is the application's own user",
          "give the application a user that owns nothing");
    }
    return Optional.of(new DatabaseAccess(url.get(), login, trust, migration));
  }

  private Optional<Login> login(String prefix, String mend) {
    Optional<String> user = source.text(prefix + ".user");
    Optional<Path> passwordFile = source.path(prefix + ".password.file");
    if (user.isEmpty()) {
      source.refuse(prefix + ".user", "is not set", mend);
    }
    if (passwordFile.isEmpty()) {
      source.refuse(
          prefix + ".password.file", "is not set", "set the file that holds the password");
    }
    return user.flatMap(name -> passwordFile.map(file -> new Login(name, file)));
  }

  private void checkWay(String prefix, String text, Optional<Path> trust) {
    String property = prefix + ".url";
    if (!text.startsWith(PostgresUrl.PREFIX)) {
      source.refuse(property, "is not a PostgreSQL URL", "set jdbc:postgresql://host:port/name");
      return;
    }
    Optional<PostgresUrl> parsed = PostgresUrl.parse(text);
    if (parsed.isEmpty()) {
      source.refuse(
          property,
          "is not a plain URL",
          "set jdbc:postgresql://host:port/name and nothing before");
    } else if (!trial) {
      checkParameters(property, parsed.get());
      checkTls(prefix, parsed.get(), trust);
    }
  }

  /** Secrets are in files: what a URL says ends up in messages, and so does who it leads to. */
  private void checkParameters(String property, PostgresUrl url) {
    REFUSED.stream()
        .filter(url::has)
        .forEach(
            name ->
                source.refuse(
                    property,
                    "has the parameter " + name,
                    "leave it out: host, user, password and trust have settings of their own"));
  }

  private void checkTls(String prefix, PostgresUrl url, Optional<Path> trust) {
    if (!url.leavesThisMachine()) {
      return;
    }
    String mode = url.parameters().getOrDefault("sslmode", VERIFY);
    if (!VERIFY.equals(mode)) {
      source.refuse(
          prefix + ".url",
          "has sslmode=" + mode,
          "set sslmode=verify-full, or leave it out for the same");
    }
    if (trust.isEmpty() && !url.parameters().containsKey("sslrootcert")) {
      source.refuse(
          prefix + ".trust",
          "is not set",
          "set the PEM file of the authority that signed the database server's certificate");
    }
  }
}
