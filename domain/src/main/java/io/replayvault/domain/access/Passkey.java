package io.replayvault.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A key pair in a person's device or key chain, which proves a second factor to the pages of this
 * console and to no others (W3C Web Authentication).
 *
 * @param id its id
 * @param name as the person calls it, 1 to 60 characters, none of which controls
 * @param registeredAt since when it counts
 * @param lastUsedAt when it last proved something; empty if it never did
 */
public record Passkey(
    PasskeyId id, String name, Instant registeredAt, Optional<Instant> lastUsedAt) {
  /** About so many a person may have. */
  public static final int MOST = 20;

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 60;

  /** How long a person's user handle is, in bytes. */
  public static final int HANDLE_BYTES = 32;

  /**
   * The signatures that are taken, the preferred one first, by their numbers in IANA's register
   * "COSE Algorithms": ES256, EdDSA, RS256.
   */
  public static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

  public Passkey {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(registeredAt, "registeredAt");
    Objects.requireNonNull(lastUsedAt, "lastUsedAt");
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a passkey's name has 1 to 60 characters, none of which controls");
    }
  }

  /** Whether a passkey may be called so. */
  public static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }
}
