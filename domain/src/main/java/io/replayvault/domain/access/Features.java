package io.replayvault.domain.access;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Single features added to or removed from what a person's role may do (clause E1).
 *
 * @param added given on top of the role
 * @param removed taken from the role; nothing is both
 */
public record Features(Set<Permission> added, Set<Permission> removed) {
  /** As the role has it. */
  public static final Features NONE = new Features(Set.of(), Set.of());

  public Features {
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
    if (Stream.concat(added.stream(), removed.stream())
        .anyMatch(permission -> !permission.is(Permission.Trait.FEATURE))) {
      throw new IllegalArgumentException("only a feature is added or removed");
    }
    if (added.stream().anyMatch(removed::contains)) {
      throw new IllegalArgumentException("a feature is added or removed, not both");
    }
  }
}
