package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Letters that tell people what happened to their own access or to their account, and wait to be
 * sent (clauses D4, F9, F10). No name or address is in them: an address is looked up when its
 * letter goes out. Durable on return; of two nodes that ask at once each gets another letter.
 */
public interface PersonLetters {
  /** After so long a letter is not sent any more, and is forgotten with the next that is kept. */
  Duration STALE_AFTER = Duration.ofHours(24);

  /** The most characters of what a letter is about. */
  int LONGEST = 100;

  /** Keeps letters to be sent from that instant on. */
  void keep(List<Notice> notices, Instant now);

  /** The letter that waits longest, and nobody else's until {@code again}; empty if none is due. */
  Optional<Waiting> next(Instant now, Instant again);

  /** It was sent, or there is nobody to send it to. Nothing happens if it is gone already. */
  void done(Waiting letter);

  /** Whether the person need not be told that again. */
  boolean isKnown(PersonId person, String what);

  /** Whether there is anything of that kind that they need not be told again. */
  boolean isAnyKnown(PersonId person, String beginning);

  /** They need not be told that again. Idempotent: the first time counts. */
  void know(PersonId person, String what, Instant now);

  /**
   * Forgets some of what people were told before then, whoever; the next call takes more.
   *
   * @param most how many
   * @return how many it were; fewer than that many when none is left
   */
  int forgetKnown(Instant before, int most);

  /**
   * What somebody is told.
   *
   * @param person whom
   * @param account in which account
   * @param news what happened
   * @param about to what, without anybody's name; may be empty
   */
  record Notice(PersonId person, AccountId account, News news, String about) {
    public Notice {
      about = about.length() > LONGEST ? about.substring(0, LONGEST) : about;
    }
  }

  /**
   * A letter that was not sent yet.
   *
   * @param id its number
   * @param notice what it tells
   */
  record Waiting(long id, Notice notice) {}

  /** What happened. Names are kept in the database: never renamed, only added. */
  enum News {
    /** A second factor of theirs was set up, or another put in its place. */
    FACTOR_ADDED,
    /** A second factor of theirs was removed. */
    FACTOR_REMOVED,
    /** They were given other recovery codes. */
    CODES_REPLACED,
    /** Another password of theirs counts. */
    PASSWORD_CHANGED,
    /** They signed in from a network from where they never did. */
    NEW_PLACE,
    /** Nobody can sign in as them until they choose another password. */
    LOCKED,
    /** What they may do in an account was changed. */
    ACCESS_CHANGED,
    /** A service token was made that acts as them. */
    TOKEN_MADE,
    /** A site of the account has recorded as much as it may. */
    QUOTA_SPENT
  }
}
