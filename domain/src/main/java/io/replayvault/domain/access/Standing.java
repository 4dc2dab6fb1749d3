package io.replayvault.domain.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What sets a person apart from others of their role in an account.
 *
 * @param features features added or removed
 * @param namedContact whether they may ask for people in the account's name (clause E4)
 * @param duties their duties on this account; empty for a customer's people
 * @param state whether they may act here
 * @param limits what of their scope they may not see
 * @param grant the customer's grant that Support uses now (clause H1); empty for everybody else
 */
public record Standing(
    Features features,
    boolean namedContact,
    Set<Duty> duties,
    PersonState state,
    Limits limits,
    Optional<GrantInUse> grant) {
  /** Nothing: somebody active as their role has it. */
  public static final Standing USUAL =
      new Standing(Features.NONE, false, Set.of(), PersonState.ACTIVE);

  /** That of somebody who may no longer act here. */
  public static final Standing REVOKED =
      new Standing(Features.NONE, false, Set.of(), PersonState.REVOKED);

  /** Refuses duties that are kept apart, and staff with anything of a customer's. */
  public Standing {
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(grant, "grant");
    duties = Set.copyOf(duties);
    List<String> faults = SeparationOfDuties.faultsOf(duties);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    if (!duties.isEmpty()
        && (namedContact || !features.equals(Features.NONE) || !limits.isEmpty())) {
      throw new IllegalArgumentException("staff have duties and nothing of a customer's");
    }
    if (grant.isPresent() && !duties.contains(Duty.SUPPORT)) {
      throw new IllegalArgumentException("nobody but Support uses a customer's grant");
    }
  }

  /** A standing in which no grant is used. */
  public Standing(
      Features features, boolean namedContact, Set<Duty> duties, PersonState state, Limits limits) {
    this(features, namedContact, duties, state, limits, Optional.empty());
  }

  /** The same without limits. */
  public Standing(Features features, boolean namedContact, Set<Duty> duties, PersonState state) {
    this(features, namedContact, duties, state, Limits.NONE);
  }

  /** That of a member of staff. */
  public static Standing of(Set<Duty> duties) {
    return new Standing(Features.NONE, false, duties, PersonState.ACTIVE);
  }

  /** That of an account's named contact. */
  public static Standing contact() {
    return new Standing(Features.NONE, true, Set.of(), PersonState.ACTIVE);
  }

  /** The same while a grant is used; Support's alone. */
  public Standing under(GrantInUse used) {
    return new Standing(features, namedContact, duties, state, limits, Optional.of(used));
  }
}
