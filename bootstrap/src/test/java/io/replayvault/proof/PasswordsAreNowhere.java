package io.replayvault.proof;

import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * After an invitation, sign-ins, a change, an enrolment and the use of a service token, no
 * password, code, secret or token is in a log, in a table that has no need of it, or on the
 * server's heap (clause F8).
 */
final class PasswordsAreNowhere implements Claim {
  /** Hashes of passwords and service tokens are there for, and nowhere else. */
  private static final Set<String> MAY_HOLD_HASHES =
      Set.of("public.person", "public.earlier_password", "public.service_token");

  private static final String TABLES =
      "select format('%I.%I', schemaname, tablename) from pg_tables"
          + " where schemaname not in ('pg_catalog', 'information_schema')";

  @Override
  public List<Row> check(Size size) throws Exception {
    PeopleDeployment people = PeopleDeployment.get();
    UsedSecrets secrets = UsedSecrets.in(people);
    String planted = "planted-" + random();
    people.first().createSite(planted, List.of(PeopleDeployment.ORIGIN));
    RemovedCheck.load(people.node(0), "hold " + planted);
    TextFinder plant = new TextFinder().text("planted", planted);
    List<Path> logs = logs(people);
    Map<String, byte[]> tables = tables(people);
    Path heap = Files.createTempDirectory("replayvault-heap").resolve("heap.hprof");
    HeapOf.dump(people.node(0).pid(), heap);
    try {
      return List.of(
          row("logs of both nodes", logs.size(), inFiles(secrets.everything(), logs)),
          row("tables", tables.size(), inTables(secrets, tables)),
          row(
              "the heap of the server, after a collection",
              Files.size(heap),
              secrets.readable().in(heap)),
          found("logs", inFiles(plant, logs), 1),
          found("tables", inTables(plant, tables, Set.of()), 1),
          found("the heap, in each form", plant.in(heap), 3));
    } finally {
      Files.delete(heap);
    }
  }

  private static Row row(String place, long searched, Set<String> found) {
    return new Row(
        "No password, token or hash in " + place,
        "F8",
        searched,
        found.isEmpty() ? "none found" : "found: " + String.join(", ", found),
        "none found",
        found.isEmpty() && searched > 0);
  }

  private static Row found(String place, Set<String> found, int forms) {
    return new Row(
        "  counter-proof: what was planted in " + place + " is found",
        "F8",
        1,
        found.size() + " found",
        forms + " or more found",
        found.size() >= forms);
  }

  private static Set<String> inFiles(TextFinder finder, List<Path> files) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files) {
      for (String name : finder.in(file)) {
        found.add(name + " in " + file.getFileName());
      }
    }
    return found;
  }

  private static Set<String> inTables(UsedSecrets secrets, Map<String, byte[]> tables) {
    Set<String> found = inTables(secrets.readable(), tables, Set.of());
    found.addAll(inTables(secrets.hashes(), tables, MAY_HOLD_HASHES));
    return found;
  }

  private static Set<String> inTables(
      TextFinder finder, Map<String, byte[]> tables, Set<String> but) {
    Set<String> found = new TreeSet<>();
    tables.forEach(
        (table, rows) -> {
          if (!but.contains(table)) {
            finder.in(rows).forEach(name -> found.add(name + " in " + table));
          }
        });
    return found;
  }

  private static List<Path> logs(PeopleDeployment people) throws IOException {
    List<Path> logs = new ArrayList<>();
    for (int node = 0; node < people.nodes(); node++) {
      RunningReplayVault vault = people.node(node);
      logs.add(vault.output());
      try (Stream<Path> files = Files.walk(vault.home().resolve("logs"))) {
        files.filter(Files::isRegularFile).forEach(logs::add);
      }
    }
    return logs;
  }

  /** Every row of every table of both databases, as PostgreSQL writes it. */
  private static Map<String, byte[]> tables(PeopleDeployment people) {
    Map<String, byte[]> tables = new TreeMap<>();
    for (String table : people.query(TABLES)) {
      tables.put(table, text(people.query("select t::text from " + table + " t")));
    }
    for (String table : people.deployment().queryKeyStore(TABLES)) {
      tables.put(
          "key store " + table,
          text(people.deployment().queryKeyStore("select t::text from " + table + " t")));
    }
    return tables;
  }

  private static byte[] text(List<String> rows) {
    return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
  }

  private static String random() {
    return HexFormat.of().formatHex(new SecureRandom().generateSeed(12));
  }
}
