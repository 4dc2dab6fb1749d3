package io.replayvault.domain.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What sets a person apart from others of their role in an account.
 *
 * @param features features added or removed
 * @param namedContact whether they may ask for people in the account's name (clause E4)
 * @param duties their duties on this account; empty for a customer's people
 * @param state whether they may act here
 * @param limits what of their scope they may not see
 */
public record Standing(
    Features features, boolean namedContact, Set<Duty> duties, PersonState state, Limits limits) {
  /** Nothing: somebody active as their role has it. */
  public static final Standing USUAL =
      new Standing(Features.NONE, false, Set.of(), PersonState.ACTIVE);

  /** Refuses duties that are kept apart, and staff with anything of a customer's. */
  public Standing {
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(limits, "limits");
    duties = Set.copyOf(duties);
    List<String> faults = SeparationOfDuties.faultsOf(duties);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    if (!duties.isEmpty()
        && (namedContact || !features.equals(Features.NONE) || !limits.isEmpty())) {
      throw new IllegalArgumentException("staff have duties and nothing of a customer's");
    }
  }

  /** Without limits. */
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
}
