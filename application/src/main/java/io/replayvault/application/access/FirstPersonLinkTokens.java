package io.replayvault.application.access;

import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.application.keys.out.Chance;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Tokens of the first person's links. Those for staff say so at their beginning, which their hash
 * covers: nobody makes one of the other kind of a token.
 */
public final class FirstPersonLinkTokens {
  /** How long a link can be used. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  private static final String STAFF = "staff.";

  private final FirstPersonLinks links;
  private final Chance chance;
  private final InstantSource clock;

  public FirstPersonLinkTokens(FirstPersonLinks links, Chance chance, InstantSource clock) {
    this.links = links;
    this.chance = chance;
    this.clock = clock;
  }

  /** A fresh token for the first of a customer; any earlier one is worthless from now on. */
  public String offer() {
    return offered(LinkTokens.fresh(chance));
  }

  /** A fresh token for the first of the staff; any earlier one is worthless from now on. */
  public String offerStaff() {
    return offered(STAFF + LinkTokens.fresh(chance));
  }

  /** Whether the token is for staff. */
  boolean isForStaff(String token) {
    return token.startsWith(STAFF);
  }

  /** Makes a token good again that was taken in vain. */
  void offerAgain(String token) {
    links.offer(hash(token), clock.instant().plus(LIFETIME));
  }

  byte[] hash(String token) {
    return LinkTokens.hash(token);
  }

  private String offered(String token) {
    links.offer(hash(token), clock.instant().plus(LIFETIME));
    return token;
  }
}
