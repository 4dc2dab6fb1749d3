package io.replayvault.domain.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes of an authenticator app, a new one each step (RFC 6238, with the numbers that all apps
 * know).
 */
public final class Totp {
  /** How long a secret is: RFC 4226 section 4 recommends 160 bits. */
  public static final int SECRET_BYTES = 20;

  /** How many digits a code has. */
  public static final int DIGITS = 6;

  /** How long a code is shown. */
  public static final Duration STEP = Duration.ofSeconds(30);

  private static final String ISSUER = "ReplayVault";
  private static final Pattern CODE = Pattern.compile("[0-9]{" + DIGITS + "}");

  private Totp() {}

  /**
   * Steps whose codes are taken at that time: the one before, the current one and the one after.
   */
  public static List<Long> stepsAt(Instant now) {
    long step = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    return List.of(step - 1, step, step + 1);
  }

  /** The code that was typed, spaces aside; empty if it is none. */
  public static Optional<String> parse(String typed) {
    String code = typed.replaceAll("\\s", "");
    return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }

  /** A secret as it is typed into an app that cannot scan. */
  public static String text(byte[] secret) {
    return Base32.of(secret);
  }

  /** What an app scans: {@code otpauth} with secret, issuer and the person's address. */
  public static String uri(EmailAddress email, String secretText) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
        .formatted(ISSUER, encoded(email.value()), secretText, ISSUER, DIGITS, STEP.toSeconds());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
