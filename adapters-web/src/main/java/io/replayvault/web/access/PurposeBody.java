package io.replayvault.web.access;

import io.replayvault.domain.access.Purpose;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.access.PurposePolicy.Asking;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Schema {@code PurposePolicy} of {@code docs/openapi.json}, in both directions.
 *
 * @param asking how firmly the account asks
 * @param reference whether a reference belongs to a purpose
 * @param offered the purposes among which people choose
 */
public record PurposeBody(String asking, boolean reference, List<String> offered) {
  /** That policy. */
  public static PurposeBody of(PurposePolicy policy) {
    return new PurposeBody(
        policy.asking().name(),
        policy.reference(),
        policy.choices().stream().map(Purpose::name).toList());
  }

  /**
   * The policy.
   *
   * @throws IllegalArgumentException if there is no such one
   */
  public PurposePolicy policy() {
    Set<Purpose> known =
        offered.stream()
            .map(Purpose::named)
            .map(each -> each.orElseThrow(IllegalArgumentException::new))
            .collect(Collectors.toSet());
    return new PurposePolicy(Asking.valueOf(asking), reference, known);
  }
}
