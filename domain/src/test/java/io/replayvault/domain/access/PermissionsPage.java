package io.replayvault.domain.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/permissions.md} as the table has it. */
final class PermissionsPage {
  private static final String HEAD =
      """
      # Permissions
      Who may do what. Decisions of the server, menus of the console and this page come from one table
      (`PermissionTable`, [ADR-0044](adr/0044-people-roles-and-duties.md)); `PermissionTableTest` holds this page to it. Whoever
      has a duty acts by it alone; everybody else by role, named contact and single features.

      ✓ may · ◐ may within what a customer granted · ⚙ may where `REPLAYVAULT_ADMINS_MANAGE_PEOPLE` is on · – may not

      """;

  private static final String FOOT =
      """

      **whole account**: only for those whose scope is the whole account. **feature**: can be added to or removed from one
      person. Everything about a site or a session counts within a person's scope only.

      ## Kept apart
      Nobody who looks after keys sees recordings, nobody who gives access does, and an auditor changes nothing
      (`SeparationOfDuties`): duties that would bring this together are refused when they are assigned. Nobody may change the
      audit log. Nobody decides about their own access, or about what they asked for themselves, except where Admin Users
      manage people.
      """;

  private PermissionsPage() {}

  static String text() {
    List<String> columns = new ArrayList<>(List.of("permission", "what it allows", "limits"));
    Stream.of(Role.values()).forEach(role -> columns.add(words(role.name())));
    columns.add("named contact");
    Stream.of(Duty.values()).forEach(duty -> columns.add(words(duty.name())));
    String rows =
        Stream.of(Permission.values()).map(PermissionsPage::row).collect(Collectors.joining());
    return HEAD
        + line(columns)
        + line(columns.stream().map(column -> "---").toList())
        + rows
        + FOOT;
  }

  private static String row(Permission permission) {
    List<String> cells = new ArrayList<>();
    cells.add("`" + permission.text() + "`");
    cells.add(permission.words());
    cells.add(
        Stream.of(Permission.Trait.FEATURE, Permission.Trait.WHOLE_ACCOUNT)
            .filter(permission::is)
            .map(trait -> words(trait.name()))
            .collect(Collectors.joining(", ")));
    for (Role role : Role.values()) {
      boolean bySetting = new PermissionTable(true).of(role).contains(permission);
      cells.add(PermissionTable.USUAL.of(role).contains(permission) ? "✓" : bySetting ? "⚙" : "–");
    }
    cells.add(PermissionTable.NAMED_CONTACT.contains(permission) ? "✓" : "–");
    for (Duty duty : Duty.values()) {
      boolean byGrant = duty.grantable().contains(permission);
      cells.add(duty.permissions().contains(permission) ? "✓" : byGrant ? "◐" : "–");
    }
    return line(cells);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
