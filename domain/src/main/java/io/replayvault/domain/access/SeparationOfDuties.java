package io.replayvault.domain.access;

import io.replayvault.domain.access.Permission.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which duties one person may not have together. Counts what a duty may do and what could be
 * granted to it, so that no later grant brings together what is kept apart.
 */
public final class SeparationOfDuties {
  private SeparationOfDuties() {}

  /** What speaks against these duties in one hand, a sentence each; empty if nothing does. */
  public static List<String> faultsOf(Set<Duty> duties) {
    Set<Permission> all = new HashSet<>();
    duties.forEach(duty -> all.addAll(duty.permissions()));
    duties.forEach(duty -> all.addAll(duty.grantable()));
    List<String> faults = new ArrayList<>();
    if (any(all, Trait.KEYS) && any(all, Trait.RECORDINGS)) {
      faults.add("nobody who looks after keys sees recordings");
    }
    if (any(all, Trait.GIVES_ACCESS) && any(all, Trait.RECORDINGS)) {
      faults.add("nobody who gives access sees recordings");
    }
    if (duties.contains(Duty.AUDITOR) && any(all, Trait.CHANGES)) {
      faults.add("an auditor changes nothing");
    }
    return List.copyOf(faults);
  }

  private static boolean any(Set<Permission> permissions, Trait trait) {
    return permissions.stream().anyMatch(permission -> permission.is(trait));
  }
}
