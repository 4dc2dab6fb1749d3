package io.replayvault.application.access.out;

import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.SiteId;
import java.util.Optional;

/** {@link AccessDecisions} for application tests: by the table and the scope. */
public final class RoleDecisions implements AccessDecisions {
  private final PermissionTable table;

  public RoleDecisions() {
    this(PermissionTable.USUAL);
  }

  public RoleDecisions(PermissionTable table) {
    this.table = table;
  }

  @Override
  public AccessDecision decide(Person person, Permission permission, Optional<SiteId> site) {
    if (!table.of(person).contains(permission)) {
      return new AccessDecision.Denied("role");
    }
    return site.stream().allMatch(person.scope()::covers)
        ? new AccessDecision.Allowed()
        : new AccessDecision.Denied("scope");
  }
}
