package io.replayvault.domain.access;

import io.replayvault.domain.access.Limit.NotPages;
import io.replayvault.domain.access.Limit.NotSessions;
import io.replayvault.domain.masking.MaskedPath;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person may not see of the sites that they reach (clause E1, ADR-0050).
 *
 * @param all at most {@value #MOST}
 */
public record Limits(Set<Limit> all) {
  /** The most limits of a person in an account. */
  public static final int MOST = 20;

  /** Everything within scope is seen. */
  public static final Limits NONE = new Limits(Set.of());

  public Limits {
    all = Set.copyOf(all);
    if (all.size() > MOST) {
      throw new IllegalArgumentException("a person has at most 20 limits");
    }
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether pages are excluded. */
  public boolean onPages() {
    return pages().findAny().isPresent();
  }

  /** Whether this page may be seen. */
  public boolean allow(MaskedPath page) {
    return pages().noneMatch(limit -> limit.pages().covers(page));
  }

  /** Labels whose sessions are not seen. */
  public Set<NotSessions> onSessions() {
    return all.stream()
        .filter(NotSessions.class::isInstance)
        .map(NotSessions.class::cast)
        .collect(Collectors.toSet());
  }

  /** They in an order that is always the same. */
  public Stream<Limit> sorted() {
    return all.stream().sorted(Comparator.comparing(Limit::text));
  }

  private Stream<NotPages> pages() {
    return all.stream().filter(NotPages.class::isInstance).map(NotPages.class::cast);
  }
}
