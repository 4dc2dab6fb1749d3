package io.replayvault.domain.detection;

import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.Objects;

/**
 * That somebody looked at an alert.
 *
 * @param by who
 * @param at when
 * @param note what came of it, in their words; at most {@link #LONGEST} characters, may be empty
 */
public record Acknowledgement(PersonId by, Instant at, String note) {
  /** The longest note in UTF-16 characters. */
  public static final int LONGEST = 500;

  public Acknowledgement {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    if (note.length() > LONGEST) {
      throw new IllegalArgumentException("a note has at most " + LONGEST + " characters");
    }
  }
}
