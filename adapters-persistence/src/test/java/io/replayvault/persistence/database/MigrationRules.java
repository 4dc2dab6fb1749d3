package io.replayvault.persistence.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration must not do, because nodes of the previous version work on the tables at the
 * same time (ADR-0036): take something away that they use, refuse what they write, or hold a
 * table's lock for as long as the table is large. Tables that the same file makes are nobody's yet.
 */
final class MigrationRules {
  private static final Map<String, Pattern> FORBIDDEN =
      Map.of(
          "takes something away", Pattern.compile("\\bdrop\\b(?!.*\\bindex concurrently\\b)"),
          "renames", Pattern.compile("\\brename\\b"),
          "changes a column's type", Pattern.compile("\\balter( column)? \\w+ (set data )?type\\b"),
          "refuses null where it was taken", Pattern.compile("\\bset not null\\b"),
          "adds a column that old inserts leave out",
              Pattern.compile("\\badd column \\w+(?![^,]*\\bdefault\\b)[^,]*\\bnot null\\b"),
          "checks every row under a lock",
              Pattern.compile("\\badd (constraint \\w+ )?(check|foreign key)\\b(?!.*not valid)"),
          "builds an index under a lock",
              Pattern.compile(
                  "\\bcreate (unique )?index (?!concurrently\\b)"
                      + "|\\badd (constraint \\w+ )?(unique|primary key)\\b(?!.*using index)"),
          "holds a lock for long",
              Pattern.compile("^(lock|truncate|cluster|vacuum full|reindex(?!.*concurrently))\\b"),
          "changes every row in one transaction",
              Pattern.compile("^(update|delete from)\\b(?!.*\\bwhere\\b)"));

  private static final Pattern MADE_HERE = Pattern.compile("\\bcreate table (\\w+)");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:alter table|update|delete from|truncate|lock) (\\w+)"
              + "|^create (?:unique )?index (?:concurrently )?\\w+ on (\\w+)");

  private MigrationRules() {}

  /** What is wrong with a migration, a line each: the rule and the statement. */
  static List<String> brokenBy(String sql) {
    List<String> made = MADE_HERE.matcher(plain(sql)).results().map(m -> m.group(1)).toList();
    List<String> problems = new ArrayList<>();
    for (String statement : plain(sql).split(";")) {
      String one = statement.strip();
      if (isOnTableOf(made, one)) {
        continue;
      }
      FORBIDDEN.forEach(
          (rule, pattern) -> {
            if (pattern.matcher(one).find()) {
              problems.add(rule + ": " + one);
            }
          });
    }
    return problems.stream().sorted().toList();
  }

  private static boolean isOnTableOf(List<String> made, String statement) {
    Matcher subject = SUBJECT.matcher(statement);
    return subject.find()
        && made.contains(subject.group(1) == null ? subject.group(2) : subject.group(1));
  }

  /** Without comments, texts and bodies of functions, in one case and with single spaces. */
  private static String plain(String sql) {
    return sql.replaceAll("--[^\n]*", "")
        .replaceAll("(?s)\\$\\$.*?\\$\\$", "''")
        .replaceAll("'[^']*'", "''")
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
