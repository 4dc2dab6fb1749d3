package io.replayvault.domain.session;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Something the site itself marked by {@code replayvault.event(name)}.
 *
 * @param at when
 * @param name 1 to 64 of {@code A-Z a-z 0-9 . _ -} and space
 */
public record NamedEvent(Instant at, String name) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._ -]{1,64}");

  public NamedEvent {
    if (!isWellFormed(name)) {
      throw new IllegalArgumentException("not the name of an event");
    }
  }

  /** Whether a site may use this name. */
  public static boolean isWellFormed(String name) {
    return FORM.matcher(name).matches();
  }
}
