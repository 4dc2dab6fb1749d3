package io.replayvault.domain.review;

import java.util.Optional;

/** What became of a person in a review. */
public enum Verdict {
  /** A reviewer said that they still need what they have. */
  CONFIRMED,
  /** A reviewer took it from them. */
  REVOKED,
  /** Nobody judged in time: they may not act until a reviewer confirms them. */
  SUSPENDED,
  /** Nobody judged in time, and without them nobody could act for the account. */
  KEPT,
  /** They could not act any more when somebody came to judge them. */
  GONE;

  /** Whether a reviewer may still say this after that. What was taken is given by a request. */
  public boolean mayFollow(Optional<Verdict> earlier) {
    return switch (this) {
      case CONFIRMED -> earlier.isEmpty() || earlier.get() == SUSPENDED || earlier.get() == KEPT;
      case REVOKED -> earlier.isEmpty() || earlier.get() != REVOKED && earlier.get() != GONE;
      case SUSPENDED, KEPT, GONE -> earlier.isEmpty();
    };
  }
}
