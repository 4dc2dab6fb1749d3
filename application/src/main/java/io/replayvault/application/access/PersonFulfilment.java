package io.replayvault.application.access;

import io.replayvault.application.access.in.Obstacle;
import io.replayvault.application.access.out.Invitations;
import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.access.out.PersonRequests.Fulfilment;
import io.replayvault.application.access.out.RequestLetters.News;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.password.PlainPassword;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Acts on requests about people, whoever decided on them, invites whom they add, and tells what
 * became of them.
 */
public final class PersonFulfilment {
  private static final int ID_BYTES = 12;
  private static final int PASSWORD_BYTES = 32;

  private final PersonRequests requests;
  private final Invitations invitations;
  private final RequestNews news;
  private final PasswordHasher hasher;
  private final Guard guard;
  private final Chance chance;
  private final InstantSource clock;

  public PersonFulfilment(
      PersonRequests requests,
      Invitations invitations,
      RequestNews news,
      PasswordHasher hasher,
      Guard guard,
      Chance chance,
      InstantSource clock) {
    this.requests = requests;
    this.invitations = invitations;
    this.news = news;
    this.hasher = hasher;
    this.guard = guard;
    this.chance = chance;
    this.clock = clock;
  }

  /** Whether the request decides about the access of that person. */
  static boolean isAbout(Wish wish, Person person) {
    return switch (wish) {
      case Wish.Add add -> add.email().equals(person.email());
      case Wish.Change change -> change.person().equals(person.id());
      case Wish.Revoke revoke -> revoke.person().equals(person.id());
    };
  }

  /** Tells the requester and Customer Success. */
  void tell(PersonRequest request, News what) {
    news.tell(request, what);
  }

  /** Acts on an open request. Whom it added is recorded after, since nobody knew before. */
  <T> T act(
      PersonRequest request,
      Caller decider,
      Function<PersonRequest, T> done,
      Function<Obstacle, T> hindered) {
    PersonRequest end =
        request.settled(RequestState.FULFILLED, decider.person().id(), clock.instant(), "");
    PersonId fresh = new PersonId("p" + HexFormat.of().formatHex(chance.bytes(ID_BYTES)));
    return switch (requests.fulfil(end, fresh, nobodys())) {
      case Fulfilment.Done(PersonId person, boolean choosesPassword) -> {
        if (request.wish() instanceof Wish.Add add) {
          guard.recordAfter(
              decider,
              AuditAction.PERSON_ADD,
              "person:" + person,
              "person-request:" + request.id());
          if (choosesPassword) {
            invitations.invite(person, add.email(), Invitations.Occasion.ADDED);
          }
        }
        news.tell(end, News.FULFILLED);
        yield done.apply(end);
      }
      case Fulfilment.NotOpen settled -> hindered.apply(Obstacle.SETTLED);
      case Fulfilment.PersonHere here -> hindered.apply(Obstacle.PERSON_HERE);
      case Fulfilment.PersonGone gone -> hindered.apply(Obstacle.PERSON_GONE);
      case Fulfilment.LastOne last -> hindered.apply(Obstacle.LAST_ONE);
    };
  }

  /** A hash that no password opens: the one it is of is forgotten here. */
  private PasswordHash nobodys() {
    byte[] random = chance.bytes(PASSWORD_BYTES);
    return hasher.hash(PlainPassword.of(Base64.getEncoder().encodeToString(random)));
  }
}
