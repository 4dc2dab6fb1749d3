package io.replayvault.persistence.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One privilege of {@code db/privileges/*.sql}, as small as it can be taken away by itself.
 *
 * @param privilege such as {@code insert} or {@code update (last)}
 * @param object a table, or a function with its arguments
 */
record GrantedPrivilege(String privilege, String object) {
  private static final Pattern GRANT =
      Pattern.compile("grant (.+?)\\s+on\\s+(function )?(.+?) to \\S+", Pattern.DOTALL);
  private static final Pattern PRIVILEGE = Pattern.compile("(\\w+)(?: \\(([^)]*)\\))?");
  private static final Pattern OBJECT = Pattern.compile("\\w+(?:\\([^)]*\\))?");

  /** What is for the check of the tables' state is no statement of an adapter. */
  private static final List<String> APART = List.of("flyway_schema_history", "schema");

  static List<GrantedPrivilege> of(Migrations migrations) {
    List<GrantedPrivilege> all = new ArrayList<>();
    for (String statement : LeastPrivileges.of(migrations).statements(PostgresServer.APPLICATION)) {
      GRANT
          .matcher(statement)
          .results()
          .filter(grant -> APART.stream().noneMatch(grant.group(3)::startsWith))
          .forEach(grant -> all.addAll(parts(grant)));
    }
    return all;
  }

  private static List<GrantedPrivilege> parts(MatchResult grant) {
    String kind = grant.group(2) == null ? "" : grant.group(2);
    List<GrantedPrivilege> parts = new ArrayList<>();
    for (MatchResult object : OBJECT.matcher(grant.group(3)).results().toList()) {
      for (MatchResult privilege : PRIVILEGE.matcher(grant.group(1)).results().toList()) {
        if (privilege.group(2) == null) {
          parts.add(new GrantedPrivilege(privilege.group(1), kind + object.group()));
        } else {
          for (String column : privilege.group(2).split(",\\s*")) {
            parts.add(
                new GrantedPrivilege(
                    privilege.group(1) + " (" + column.strip() + ")", kind + object.group()));
          }
        }
      }
    }
    return parts;
  }

  String grant() {
    return "grant " + privilege + " on " + object + " to " + PostgresServer.APPLICATION;
  }

  String revocation() {
    return "revoke " + privilege + " on " + object + " from " + PostgresServer.APPLICATION;
  }
}
