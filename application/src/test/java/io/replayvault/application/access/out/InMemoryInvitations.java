package io.replayvault.application.access.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invitations in memory, with what of them is to be sent. */
public final class InMemoryInvitations implements Invitations, InvitationQueue {
  private final Map<PersonId, Due> waiting = new HashMap<>();
  private final InMemoryPasswordLinks links;
  private final InstantSource clock;

  public InMemoryInvitations(InMemoryPasswordLinks links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  @Override
  public synchronized void invite(PersonId person, EmailAddress to, Occasion occasion) {
    Instant now = Milliseconds.of(clock.instant());
    links.makeWorthless(person);
    waiting.put(person, new Due(new Waiting(person, to, occasion, 0, now), now));
  }

  @Override
  public synchronized Optional<Waiting> next(Instant now, Instant again) {
    Optional<Waiting> next =
        waiting.values().stream()
            .filter(due -> !now.isBefore(due.at()))
            .filter(due -> due.invitation().invitedAt().isAfter(now.minus(STALE_AFTER)))
            .min(Comparator.comparing(Due::at))
            .map(Due::invitation);
    next.ifPresent(w -> waiting.put(w.person(), new Due(triedAgain(w), again)));
    return next;
  }

  @Override
  public synchronized void sent(Waiting invitation) {
    waiting
        .values()
        .removeIf(
            due ->
                due.invitation().person().equals(invitation.person())
                    && due.invitation().invitedAt().equals(invitation.invitedAt()));
  }

  /** Who was invited and not sent a letter yet, the earliest first. */
  public synchronized List<Invited> invited() {
    return waiting.values().stream()
        .map(Due::invitation)
        .sorted(Comparator.comparing(Waiting::invitedAt))
        .map(each -> new Invited(each.person(), each.to(), each.occasion()))
        .toList();
  }

  /** One of them. */
  public record Invited(PersonId person, EmailAddress to, Occasion occasion) {}

  private static Waiting triedAgain(Waiting w) {
    return new Waiting(w.person(), w.to(), w.occasion(), w.tries() + 1, w.invitedAt());
  }

  private record Due(Waiting invitation, Instant at) {}
}
