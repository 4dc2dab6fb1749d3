package io.replayvault.application.access.out;

import io.replayvault.domain.access.EmailAddress;

/** Sends letters by e-mail. May be called concurrently. */
public interface Letters {
  /**
   * Hands the letter over to whoever delivers it, to this address alone; what they took is theirs.
   *
   * @throws LettersUnavailable if they did not take it, or it is not known whether they did: it may
   *     be sent again
   */
  void send(EmailAddress to, Letter letter);

  /**
   * A letter.
   *
   * @param subject one line, without control characters: in a header they would begin another
   * @param text plain text; may hold a secret
   */
  record Letter(String subject, String text) {
    public Letter {
      if (subject.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("a letter's subject is one line");
      }
    }

    /** Hides the text. */
    @Override
    public String toString() {
      return "Letter[***]";
    }
  }
}
