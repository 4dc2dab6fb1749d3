package io.replayvault.application.review.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Letters that tell people of access reviews and wait to be sent (clause H2). No name or address is
 * in them: an address is looked up when its letter goes out. Durable on return; of two nodes that
 * ask at once each gets another letter.
 */
public interface ReviewLetters {
  /** After so long a letter is not sent any more, and is forgotten with the next that is kept. */
  Duration STALE_AFTER = Duration.ofHours(24);

  /** Keeps letters to be sent from that instant on. */
  void keep(List<Notice> notices, Instant now);

  /** The letter that waits longest, and nobody else's until {@code again}; empty if none is due. */
  Optional<Waiting> next(Instant now, Instant again);

  /** It was sent, or there is nobody to send it to. Nothing happens if it is gone already. */
  void done(Waiting letter);

  /**
   * What somebody is told.
   *
   * @param person whom
   * @param account in which account
   * @param month of which month's review
   * @param news what became of it
   */
  record Notice(PersonId person, AccountId account, YearMonth month, News news) {}

  /**
   * A letter that was not sent yet.
   *
   * @param id its number
   * @param notice what it tells
   */
  record Waiting(long id, Notice notice) {}

  /** What became of a review. */
  enum News {
    /** It waits for reviewers. */
    OPENED,
    /** It ends soon, and people wait in it. */
    WARNED,
    /** It ended. */
    ENDED,
    /** It ended without a word about somebody without whom nobody could act. */
    KEPT
  }
}
