package io.replayvault.domain.access;

import java.util.Objects;
import java.util.Optional;

/**
 * What a client says of itself in {@code User-Agent} (RFC 9110 section 10.1.5): a stranger's words,
 * which may tell one person from others. Kept sealed or not at all.
 *
 * @param text at most {@value #LONGEST} UTF-16 characters, none of them a control character
 */
public record UserAgent(String text) {
  /** Longer ones are cut. */
  public static final int LONGEST = 300;

  public UserAgent {
    Objects.requireNonNull(text, "text");
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a user agent has 1 to " + LONGEST + " characters");
    }
  }

  /** What a header says; empty where it says nothing. */
  public static Optional<UserAgent> of(String header) {
    String plain = header.replaceAll("\\p{Cntrl}", " ").strip();
    String cut = plain.length() > LONGEST ? plain.substring(0, end(plain)) : plain;
    return Optional.of(cut).filter(said -> !said.isEmpty()).map(UserAgent::new);
  }

  /** Never between the two halves of a character. */
  private static int end(String text) {
    boolean halves =
        Character.isHighSurrogate(text.charAt(LONGEST - 1))
            && Character.isLowSurrogate(text.charAt(LONGEST));
    return halves ? LONGEST - 1 : LONGEST;
  }

  /** Hides what it says: it is personal. */
  @Override
  public String toString() {
    return "UserAgent[***]";
  }
}
