package io.replayvault.application.access;

import io.replayvault.application.keys.out.Chance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Tokens of one-time links: 256 random bits, of which only the SHA-256 is kept. */
final class LinkTokens {
  private static final int TOKEN_BYTES = 32;

  private LinkTokens() {}

  /** One that nobody can guess. */
  static String fresh(Chance chance) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(TOKEN_BYTES));
  }

  /** What is kept of it. */
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
