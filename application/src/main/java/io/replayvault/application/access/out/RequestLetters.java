package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Letters that tell people of requests and wait to be sent (clause E4). No name, address or wish is
 * in them: an address is looked up when its letter goes out. Durable on return; of two nodes that
 * ask at once each gets another letter.
 */
public interface RequestLetters {
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
   * @param request of which request
   * @param news what became of it
   */
  record Notice(PersonId person, AccountId account, PersonRequestId request, News news) {}

  /**
   * A letter that was not sent yet.
   *
   * @param id its number
   * @param notice what it tells
   * @param tries how often it was given out before
   */
  record Waiting(long id, Notice notice, int tries) {}

  /** What became of a request. */
  enum News {
    /** It was made. */
    REQUESTED,
    /** It was fulfilled. */
    FULFILLED,
    /** It was refused. */
    REFUSED,
    /** It was withdrawn. */
    WITHDRAWN
  }
}
