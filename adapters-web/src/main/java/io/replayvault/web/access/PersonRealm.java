package io.replayvault.web.access;

import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.SiteId;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.jspecify.annotations.Nullable;

/**
 * Grants each person what the permission table says, on the sites of their scope. Knows no
 * passwords: proving who somebody is goes through the port of the password hash.
 */
final class PersonRealm extends AuthorizingRealm {
  /**
   * Stands in a permission's third part for the account as a whole; no site can have this id.
   * Whoever has a permission on any terms has it here: what is then listed is cut down site by
   * site.
   */
  static final String ACCOUNT = "@account";

  private final PermissionTable table;

  PersonRealm(PermissionTable table) {
    this.table = table;
    setName("people");
    setCachingEnabled(false);
  }

  @Override
  public boolean supports(AuthenticationToken token) {
    return false;
  }

  @Override
  protected @Nullable AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
    return null;
  }

  @Override
  protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
    Person person = principals.oneByType(Person.class);
    SimpleAuthorizationInfo granted = new SimpleAuthorizationInfo();
    String sites = sitesOf(person.scope());
    for (Permission permission : table.of(person)) {
      granted.addObjectPermission(new WildcardPermission(permission.text() + ":" + sites, true));
    }
    return granted;
  }

  private static String sitesOf(Scope scope) {
    return switch (scope) {
      case Scope.WholeAccount whole -> "*";
      case Scope.OnlySites only -> ACCOUNT + listed(only.sites());
      case Scope.GroupsAndSites some -> ACCOUNT + listed(some.sites()) + listed(some.grouped());
    };
  }

  private static String listed(Set<SiteId> sites) {
    return sites.stream().map(site -> "," + site.value()).collect(Collectors.joining());
  }
}
