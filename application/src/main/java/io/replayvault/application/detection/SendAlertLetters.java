package io.replayvault.application.detection;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.Letters;
import io.replayvault.application.detection.out.AlertQueue;
import io.replayvault.application.detection.out.AlertQueue.Waiting;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.domain.access.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells people of security alerts by e-mail, one letter at a time, at the address that they have
 * when it goes out; nobody who is no longer active in the account.
 */
public final class SendAlertLetters {
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(2);

  private final AlertQueue queue;
  private final SecurityAlerts alerts;
  private final AccountPeople people;
  private final Letters letters;
  private final String consoleOrigin;
  private final InstantSource clock;

  public SendAlertLetters(
      AlertQueue queue,
      SecurityAlerts alerts,
      AccountPeople people,
      Letters letters,
      String consoleOrigin,
      InstantSource clock) {
    this.queue = queue;
    this.alerts = alerts;
    this.people = people;
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
    Optional<Waiting> next = queue.nextLetter(now, now.plus(AGAIN_AFTER));
    next.ifPresent(this::send);
    return next.isPresent();
  }

  private void send(Waiting waiting) {
    Optional<Person> person =
        people.find(waiting.person(), waiting.account()).filter(Person::isActive);
    alerts
        .find(waiting.account(), waiting.alert())
        .ifPresent(
            filed ->
                person.ifPresent(
                    to -> letters.send(to.email(), AlertLetter.of(filed, consoleOrigin))));
    queue.sent(waiting);
  }
}
