package io.replayvault.application.session.out;

import io.replayvault.application.session.out.SessionIndex.SessionLabels;
import io.replayvault.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whether a session is what a query asks for, one condition after the other. */
final class SessionMatch {
  /** Newest opening first, ties by id. */
  static final Comparator<SessionEntry> ORDER =
      Comparator.comparing((SessionEntry e) -> e.session().startedAt())
          .reversed()
          .thenComparing(e -> e.session().id().value());

  private SessionMatch() {}

  static boolean matches(SessionQuery query, SessionEntry entry, SessionLabels labels) {
    Session session = entry.session();
    Instant startedAt = session.startedAt();
    Duration lasted = Duration.between(entry.firstEventAt(), entry.lastEventAt());
    return session.account().equals(query.account())
        && query.sites().contains(session.site())
        && query.from().stream().noneMatch(startedAt::isBefore)
        && query.to().stream().allMatch(startedAt::isBefore)
        && query.pages().stream()
            .allMatch(wanted -> labels.pages().stream().anyMatch(p -> wanted.contains(p.label())))
        && Stream.concat(labels.pages().stream(), labels.marks().stream())
            .noneMatch(label -> query.hidden().contains(label.label()))
        && query.minDuration().stream().allMatch(least -> lasted.compareTo(least) >= 0)
        && query.maxDuration().stream().allMatch(most -> lasted.compareTo(most) <= 0)
        && query.browser().stream().allMatch(b -> b.equals(family(session.client().browser())))
        && query.after().stream().allMatch(p -> isAfter(entry, p));
  }

  private static String family(String browser) {
    return browser.replaceFirst(" [0-9][0-9.]*$", "");
  }

  private static boolean isAfter(SessionEntry entry, SessionQuery.Position place) {
    int newer = entry.session().startedAt().compareTo(place.startedAt());
    return newer < 0
        || (newer == 0 && entry.session().id().value().compareTo(place.session().value()) > 0);
  }
}
