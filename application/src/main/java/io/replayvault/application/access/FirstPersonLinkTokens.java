package io.replayvault.application.access;

import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.application.keys.out.Chance;
import java.time.Duration;
import java.time.InstantSource;

/** Tokens of the first person's links. */
public final class FirstPersonLinkTokens {
  /** How long a link can be used. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  private final FirstPersonLinks links;
  private final Chance chance;
  private final InstantSource clock;

  public FirstPersonLinkTokens(FirstPersonLinks links, Chance chance, InstantSource clock) {
    this.links = links;
    this.chance = chance;
    this.clock = clock;
  }

  /** A fresh token; any earlier one is worthless from now on. */
  public String offer() {
    String token = LinkTokens.fresh(chance);
    links.offer(hash(token), clock.instant().plus(LIFETIME));
    return token;
  }

  /** Makes a token good again that was taken in vain. */
  void offerAgain(String token) {
    links.offer(hash(token), clock.instant().plus(LIFETIME));
  }

  byte[] hash(String token) {
    return LinkTokens.hash(token);
  }
}
