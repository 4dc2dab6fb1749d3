package io.replayvault.domain.review;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import java.util.Objects;
import java.util.Set;

/**
 * What a person had in the account when its review was drawn up.
 *
 * @param state whether they might act
 * @param role their role; counts for nothing beside duties
 * @param scope the sites that they reached, by the ids of sites and groups
 * @param features added to or removed from the role
 * @param namedContact whether they might ask for people
 * @param limits how many limits they had
 * @param duties those of staff
 */
public record Held(
    PersonState state,
    Role role,
    Scope scope,
    Features features,
    boolean namedContact,
    int limits,
    Set<Duty> duties) {
  public Held {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(features, "features");
    duties = Set.copyOf(duties);
    scope = asNamed(scope);
  }

  /** What they have now. */
  public static Held of(Person person) {
    return new Held(
        person.standing().state(),
        person.role(),
        person.scope(),
        person.standing().features(),
        person.standing().namedContact(),
        person.standing().limits().all().size(),
        person.standing().duties());
  }

  /** Whether they are of the operator's staff. */
  public boolean isStaff() {
    return !duties.isEmpty();
  }

  /** Whether somebody has to say that they still need it. */
  public boolean isToJudge() {
    return state != PersonState.REVOKED;
  }

  /** Without the sites that were in the groups just then. */
  private static Scope asNamed(Scope scope) {
    return scope instanceof Scope.GroupsAndSites some
        ? new Scope.GroupsAndSites(some.groups(), some.sites(), Set.of())
        : scope;
  }
}
