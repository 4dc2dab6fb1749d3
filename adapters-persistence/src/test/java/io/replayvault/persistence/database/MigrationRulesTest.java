package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations leave the previous version working. */
final class MigrationRulesTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /**
   * Older than the first release: there was no previous version. Each is named by its beginning.
   */
  private static final Map<String, List<String>> EXCEPTIONS =
      Map.of(
          "main/V5__merged_segments.sql",
          List.of(
              "builds an index under a lock: create index recorded_session_merge_due",
              "builds an index under a lock: create index segment_of_object",
              "changes every row in one transaction: update recorded_session",
              "checks every row under a lock: alter table segment add column frame_at",
              "takes something away: alter table segment drop constraint segment_object_once"));

  @Test
  void no_migration_breaks_a_rule_but_by_named_exception() throws IOException {
    List<Path> migrations = migrations();
    assertThat(migrations).hasSizeGreaterThan(5);
    for (Path migration : migrations) {
      String name = MIGRATIONS.relativize(migration).toString();
      List<String> broken = new ArrayList<>(MigrationRules.brokenBy(Files.readString(migration)));
      for (String exception : EXCEPTIONS.getOrDefault(name, List.of())) {
        assertThat(broken.removeIf(problem -> problem.startsWith(exception)))
            .as("%s is still needed", exception)
            .isTrue();
      }
      assertThat(broken).as(name).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table segment drop column digest",
        "drop table label;",
        "alter table segment RENAME column digest to fingerprint",
        "alter table segment alter column bytes type numeric",
        "alter table segment alter bytes set data type numeric",
        "alter table person alter column name set not null",
        "alter table person add column age integer not null",
        "alter table person add column age integer not null, add column size integer default 0",
        "alter table person add constraint grown check (age > 17)",
        "alter table person add constraint of_account foreign key (account_id) references account",
        "create index person_by_name on person (name)",
        "create unique index person_by_name on person (name)",
        "alter table person add constraint once unique (name)",
        "lock table person",
        "truncate person",
        "reindex table person",
        "update person set name = lower(name)",
        "create table fresh (id integer); drop table label"
      })
  void what_would_break_a_node_of_the_previous_version_is_seen(String sql) {
    assertThat(MigrationRules.brokenBy(sql)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table fresh (id integer); create index fresh_by_id on fresh (id);"
            + " alter table fresh add constraint once unique (id)",
        "alter table person add column age integer",
        "alter table person add column age integer not null default 0",
        "create index concurrently person_by_name on person (name)",
        "drop index concurrently person_by_name",
        "alter table person add constraint grown check (age > 17) not valid",
        "update person set name = lower(name) where name <> lower(name) and id < 'b'",
        "-- drop table person\ncreate table fresh (id integer)",
        "create function f() returns integer language sql as $$ delete from person $$"
      })
  void what_leaves_it_working_is_not(String sql) {
    assertThat(MigrationRules.brokenBy(sql)).isEmpty();
  }

  private static List<Path> migrations() throws IOException {
    try (Stream<Path> files = Files.walk(MIGRATIONS)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }
}
