package io.replayvault.domain.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What of a session a player says it has shown: somebody's word, kept as that ({@code
 * docs/formats/audit-log.md} section 1.2).
 *
 * @param range of the session's time line, not empty
 * @param percent of the speed at which it was recorded, 1 to 1600
 */
public record PlayedWindow(TimeRange range, int percent) {
  /** The most of one report, so that they fit in a record. */
  public static final int MOST = 8;

  private static final int FASTEST = 1_600;
  private static final int DECIMALS = 2;

  public PlayedWindow {
    Objects.requireNonNull(range, "range");
    if (!range.from().isBefore(range.to())) {
      throw new IllegalArgumentException("a window that was played has a length");
    }
    if (percent < 1 || percent > FASTEST) {
      throw new IllegalArgumentException("nobody plays at such a speed");
    }
  }

  /**
   * Several as the detail of a record.
   *
   * @param policyVersion of the masking policy that the session was recorded under
   */
  public static String text(List<PlayedWindow> windows, int policyVersion) {
    return windows.stream()
        .map(PlayedWindow::text)
        .collect(Collectors.joining(", ", "played ", " policy " + policyVersion));
  }

  private String text() {
    return range.from() + "/" + range.to() + " x" + speed();
  }

  private String speed() {
    return BigDecimal.valueOf(percent, DECIMALS).stripTrailingZeros().toPlainString();
  }
}
