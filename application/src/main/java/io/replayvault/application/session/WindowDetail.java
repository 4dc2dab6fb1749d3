package io.replayvault.application.session;

import io.replayvault.domain.session.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the record of a replay names the stretch of the session that was delivered. */
final class WindowDetail {
  /** What a later version says besides does not hinder. */
  private static final Pattern FORM = Pattern.compile("window (\\S+)/(\\S+)(?: .*)?");

  private WindowDetail() {}

  /** The stretch that a record's detail names; empty if it names none. */
  static Optional<TimeRange> range(String detail) {
    Matcher form = FORM.matcher(detail);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      Instant from = Instant.parse(form.group(1));
      Instant to = Instant.parse(form.group(2));
      return to.isBefore(from) ? Optional.empty() : Optional.of(new TimeRange(from, to));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
