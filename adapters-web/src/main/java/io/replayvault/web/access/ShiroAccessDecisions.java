package io.replayvault.web.access;

import io.replayvault.application.access.out.AccessDecisions;
import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.SiteId;
import java.util.Optional;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.subject.SimplePrincipalCollection;

/**
 * {@link AccessDecisions} by Apache Shiro's wildcard permissions {@code feature:action:site}
 * (ADR-0016). What fails is denied.
 */
public final class ShiroAccessDecisions implements AccessDecisions {
  private final PersonRealm realm;

  public ShiroAccessDecisions(PermissionTable table) {
    this.realm = new PersonRealm(table);
  }

  @Override
  public AccessDecision decide(Person person, Permission permission, Optional<SiteId> site) {
    String part = site.map(SiteId::value).orElse(PersonRealm.ACCOUNT);
    boolean allowed;
    try {
      allowed =
          realm.isPermitted(
              new SimplePrincipalCollection(person, realm.getName()),
              new WildcardPermission(permission.text() + ":" + part, true));
    } catch (RuntimeException failed) {
      return new AccessDecision.Denied("the decision failed");
    }
    return allowed
        ? new AccessDecision.Allowed()
        : new AccessDecision.Denied(permission.text() + " is not granted");
  }
}
