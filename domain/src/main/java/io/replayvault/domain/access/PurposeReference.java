package io.replayvault.domain.access;

import java.util.Objects;
import java.util.Optional;

/**
 * What a purpose refers to, such as the number of a ticket. Whoever types it may name somebody: it
 * is kept sealed beside a record, never in it (ADR-0058).
 *
 * @param text 1 to {@value #LONGEST} UTF-16 characters, none of them a control character, none at
 *     its ends a space
 */
public record PurposeReference(String text) {
  /** Longer ones are refused: half a number refers to something else. */
  public static final int LONGEST = 120;

  public PurposeReference {
    Objects.requireNonNull(text, "text");
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a reference has 1 to " + LONGEST + " characters");
    }
    if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a reference is plain text on one line");
    }
  }

  /**
   * What somebody typed, without the space around it; empty where they typed nothing.
   *
   * @throws IllegalArgumentException if it is no reference
   */
  public static Optional<PurposeReference> of(String typed) {
    return Optional.of(typed.strip()).filter(said -> !said.isEmpty()).map(PurposeReference::new);
  }

  /** Hides what it says: it may be personal. */
  @Override
  public String toString() {
    return "PurposeReference[***]";
  }
}
