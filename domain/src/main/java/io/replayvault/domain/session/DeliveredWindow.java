package io.replayvault.domain.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a session was delivered at once, as the audit log has it ({@code
 * docs/formats/audit-log.md} section 1.2). It is the server's own knowledge; what a player says of
 * it is {@link PlayedWindow}.
 *
 * @param range of the session's time line; no more of it was sent
 * @param policyVersion of the masking policy that the session was recorded under
 * @param limited whether pages of it may have been withheld from whoever asked
 */
public record DeliveredWindow(TimeRange range, int policyVersion, boolean limited) {
  private static final Pattern FORM =
      Pattern.compile("window (\\S+)/(\\S+)(?: policy ([1-9]\\d{0,8})( limited)?)?");

  public DeliveredWindow {
    Objects.requireNonNull(range, "range");
  }

  /** As the detail of a record. */
  public String text() {
    return "window "
        + range.from()
        + "/"
        + range.to()
        + " policy "
        + policyVersion
        + (limited ? " limited" : "");
  }

  /**
   * The time range that a record's detail tells of; empty where it tells of none. That of an
   * earlier version tells no policy.
   */
  public static Optional<TimeRange> rangeOf(String detail) {
    Matcher told = FORM.matcher(detail);
    if (!told.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new TimeRange(Instant.parse(told.group(1)), Instant.parse(told.group(2))));
    } catch (DateTimeException | IllegalArgumentException noRange) {
      return Optional.empty();
    }
  }
}
