package io.replayvault.bootstrap.configuration;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The holder of the root key, and those beside it while it is changed.
 *
 * @param present seals, and opens what it sealed
 * @param next opens what nodes seal that have it as their present one already
 * @param former opens what it sealed, until that is sealed anew by the present one
 */
public record RootKeys(
    RootKeyHolder present, Optional<RootKeyHolder> next, Optional<RootKeyHolder> former) {
  /** All of them. */
  Stream<RootKeyHolder> all() {
    return Stream.of(Stream.of(present), next.stream(), former.stream()).flatMap(each -> each);
  }
}
