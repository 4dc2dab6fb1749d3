package io.replayvault.application.access;

import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.application.keys.out.Chance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/** Tokens of one-time links: 256 random bits, of which only the SHA-256 is kept. */
public final class FirstPersonLinkTokens {
  /** How long a link can be used. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  private static final int TOKEN_BYTES = 32;

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
    String token =
        Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(TOKEN_BYTES));
    links.offer(hash(token), clock.instant().plus(LIFETIME));
    return token;
  }

  /** Makes a token good again that was taken in vain. */
  void offerAgain(String token) {
    links.offer(hash(token), clock.instant().plus(LIFETIME));
  }

  byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
