package io.replayvault.application.access;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.LockedPeople;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.domain.access.Lockout;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.detection.Response;
import java.util.Optional;
import java.util.Set;

/**
 * The people in whose name service tokens act. What an alert took from a person it takes from their
 * tokens (clause H5): until their password was reset where it locked them, and in any case until
 * somebody acknowledged it. Who is locked by wrong guesses keeps their tokens: else strangers could
 * stop programs by guessing (clause F10).
 */
public final class TokenMakers {
  private final AccountPeople people;
  private final LockedPeople locked;
  private final OpenResponses responses;

  public TokenMakers(AccountPeople people, LockedPeople locked, OpenResponses responses) {
    this.people = people;
    this.locked = locked;
    this.responses = responses;
  }

  /** The token's maker as they are now; empty if nothing is to be done in their name. */
  Optional<Person> of(ServiceToken token) {
    return people
        .find(token.maker(), token.account())
        .filter(Person::isActive)
        // Staff come with a second factor: what they made as a customer does not come back.
        .filter(maker -> !maker.isStaff())
        .filter(maker -> !isLockedByAlert(maker.id()))
        .filter(
            maker ->
                responses.to(maker.id(), token.account()).stream()
                    .noneMatch(Response::stopsTokens));
  }

  private boolean isLockedByAlert(PersonId maker) {
    return Optional.ofNullable(locked.among(Set.of(maker)).get(maker))
        .filter(lockout -> lockout.cause() == Lockout.Cause.DETECTION)
        .isPresent();
  }
}
