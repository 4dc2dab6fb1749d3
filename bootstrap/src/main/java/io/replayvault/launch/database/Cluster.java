package io.replayvault.launch.database;

import io.replayvault.launch.LaunchRefused;
import io.replayvault.launch.database.Programs.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL's data directory: made once, its two configuration files written anew before each
 * start.
 *
 * <p>Roles and databases are made, and passwords set, in PostgreSQL's single-user mode: no network,
 * and no sign-in that would need a password first.
 */
final class Cluster {

  static final String DATABASE = "replayvault";
  static final String KEY_STORE = "replayvault_keys";
  static final String SUPERUSER = "postgres";

  private static final String ACCESS =
      """
      # Written by ReplayVault at each start. Each user reaches one database, on loopback, with a password.
      host %1$s %1$s 127.0.0.1/32 scram-sha-256
      host %2$s %2$s 127.0.0.1/32 scram-sha-256
      host all %3$s 127.0.0.1/32 scram-sha-256
      """
          .formatted(DATABASE, KEY_STORE, SUPERUSER);

  /**
   * Durable commits; and errors are logged without the statement or the values, which may be
   * someone's data.
   */
  private static final String CONFIGURATION =
      """
      # Written by ReplayVault at each start.
      listen_addresses = '127.0.0.1'
      port = %d
      unix_socket_directories = ''
      max_connections = 80
      shared_buffers = 128MB
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      password_encryption = scram-sha-256
      log_destination = stderr
      logging_collector = off
      log_line_prefix = '%%m [%%p] '
      log_statement = none
      log_min_duration_statement = -1
      log_min_error_statement = panic
      log_error_verbosity = terse
      log_parameter_max_length = 0
      log_parameter_max_length_on_error = 0
      timezone = 'UTC'
      """;

  private final Programs programs;
  private final Path data;

  private Cluster(Programs programs, Path data) {
    this.programs = programs;
    this.data = data;
  }

  /**
   * The cluster in {@code data}, made first where it is missing.
   *
   * @param secret file with the superuser's password
   */
  static Cluster in(Path data, Programs programs, Path secret) throws IOException {
    if (Files.notExists(data)) {
      Path partial = data.resolveSibling(data.getFileName() + ".partial");
      remove(partial);
      Cluster fresh = new Cluster(programs, partial);
      fresh.initialise(secret);
      Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Cluster(programs, data);
  }

  Path data() {
    return data;
  }

  /** Writes both configuration files; the cluster must not be running. */
  void configure(int port) throws IOException {
    Files.writeString(data.resolve("postgresql.conf"), CONFIGURATION.formatted(port));
    Files.writeString(data.resolve("postgresql.auto.conf"), "");
    Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
  }

  /** Gives both users new passwords; the cluster must not be running. */
  void setPasswords(String database, String keyStore) throws IOException {
    alone(
        List.of(
            "ALTER ROLE " + DATABASE + " PASSWORD '" + database + "'",
            "ALTER ROLE " + KEY_STORE + " PASSWORD '" + keyStore + "'"));
  }

  private void initialise(Path secret) throws IOException {
    Ran initdb =
        programs.run(
            "",
            List.of(
                "initdb",
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
    if (initdb.exit() != 0) {
      throw new LaunchRefused(
          "PostgreSQL cannot make its data directory: " + lastLine(initdb.said()));
    }
    for (String name : List.of(DATABASE, KEY_STORE)) {
      alone(
          List.of(
              "CREATE ROLE " + name + " LOGIN",
              "CREATE DATABASE " + name + " OWNER " + name,
              "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC"));
    }
    alone(List.of("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC"));
  }

  /** Runs statements, one a line, in single-user mode. */
  private void alone(List<String> statements) throws IOException {
    Ran ran =
        programs.run(
            String.join("\n", statements) + "\n",
            List.of(
                "postgres",
                "--single",
                "-D",
                data.toString(),
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "fsync=on",
                SUPERUSER));
    if (ran.exit() != 0 || ran.said().contains("ERROR:") || ran.said().contains("FATAL:")) {
      throw new LaunchRefused("PostgreSQL cannot be prepared: " + lastLine(ran.said()));
    }
  }

  private static String lastLine(String said) {
    return said.lines().reduce((first, second) -> second).orElse("no reason given");
  }

  private static void remove(Path tree) throws IOException {
    if (Files.notExists(tree)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
