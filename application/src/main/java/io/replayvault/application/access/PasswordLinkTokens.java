package io.replayvault.application.access;

import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.application.access.out.PasswordLinks;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.PersonId;
import java.time.Duration;
import java.time.InstantSource;

/** Makes the one-time links by which people choose a password. */
public final class PasswordLinkTokens {
  private final PasswordLinks links;
  private final Chance chance;
  private final InstantSource clock;

  public PasswordLinkTokens(PasswordLinks links, Chance chance, InstantSource clock) {
    this.links = links;
    this.chance = chance;
    this.clock = clock;
  }

  /** How long a link can be used: whoever was locked out is waiting for it. */
  public static Duration lifetime(Occasion occasion) {
    return switch (occasion) {
      case ADDED -> Duration.ofHours(24);
      case RESET -> Duration.ofHours(1);
    };
  }

  /** A fresh token for the person; any earlier one is worthless from now on. */
  public String offer(PersonId person, Occasion occasion) {
    String token = LinkTokens.fresh(chance);
    links.offer(person, LinkTokens.hash(token), clock.instant().plus(lifetime(occasion)));
    return token;
  }
}
