package io.replayvault.application.access;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.Letters;
import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.access.out.PersonLetters.Notice;
import io.replayvault.application.access.out.PersonLetters.Waiting;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends people what happened to their own access, one letter at a time, to the address that they
 * have when it goes out; to nobody who is no longer active in the account.
 */
public final class SendPersonLetters {
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(2);

  private final PersonLetters queue;
  private final AccountPeople people;
  private final Function<AccountId, String> accountNames;
  private final Letters letters;
  private final String consoleOrigin;
  private final InstantSource clock;

  /**
   * With what it works on.
   *
   * @param accountNames gives an account's name
   */
  public SendPersonLetters(
      PersonLetters queue,
      AccountPeople people,
      Function<AccountId, String> accountNames,
      Letters letters,
      String consoleOrigin,
      InstantSource clock) {
    this.queue = queue;
    this.people = people;
    this.accountNames = accountNames;
    this.letters = letters;
    this.consoleOrigin = consoleOrigin;
    this.clock = clock;
  }

  /**
   * Sends the one that waits longest.
   *
   * @return whether there was one
   * @throws io.replayvault.application.access.out.LettersUnavailable if it was not taken; it waits
   *     again in two minutes
   */
  public boolean next() {
    Instant now = clock.instant();
    Optional<Waiting> next = queue.next(now, now.plus(AGAIN_AFTER));
    next.ifPresent(this::send);
    return next.isPresent();
  }

  private void send(Waiting waiting) {
    Notice notice = waiting.notice();
    people
        .find(notice.person(), notice.account())
        .filter(Person::isActive)
        .ifPresent(
            person ->
                letters.send(
                    person.email(),
                    PersonLetter.of(notice, accountNames.apply(notice.account()), consoleOrigin)));
    queue.done(waiting);
  }
}
