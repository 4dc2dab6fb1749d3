package io.replayvault.web.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters: absent ones are empty, malformed ones refuse the request by their name.
 */
public final class Parameters {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

  private Parameters() {}

  /** A whole number from 0. */
  public static Optional<Long> whole(String name, @Nullable String sent) {
    if (sent == null) {
      return Optional.empty();
    }
    if (!WHOLE.matcher(sent).matches()) {
      throw malformed(name);
    }
    return Optional.of(Long.parseLong(sent));
  }

  /** Milliseconds since the epoch. */
  public static Optional<Instant> instant(String name, @Nullable String sent) {
    return whole(name, sent).map(Instant::ofEpochMilli);
  }

  /** Milliseconds. */
  public static Optional<Duration> duration(String name, @Nullable String sent) {
    return whole(name, sent).map(Duration::ofMillis);
  }

  /** A text of 1 to that many characters. */
  public static Optional<String> text(String name, @Nullable String sent, int longest) {
    if (sent != null && (sent.isEmpty() || sent.length() > longest)) {
      throw malformed(name);
    }
    return Optional.ofNullable(sent);
  }

  /** How many rows: 1 to that many. */
  public static int limit(@Nullable String sent, int usual, int most) {
    long wanted = whole("limit", sent).orElse((long) usual);
    if (wanted < 1 || wanted > most) {
      throw malformed("limit");
    }
    return (int) wanted;
  }

  /** The refusal of that parameter. */
  public static Refusal malformed(String name) {
    return Refusal.of(ProblemKind.MALFORMED, "The parameter " + name + " is malformed.");
  }
}
