package io.replayvault.domain.access;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A service token as its client shows it: {@code rvt_}, 24 hexadecimal digits of its id, 64 of its
 * secret, and 8 that check the rest (CRC-32 of the 92 characters before them). So people and secret
 * scanners know one when they see it, and a mistyped one is told apart without a look-up.
 *
 * <p>Promises that it prints itself nowhere but by {@link #reveal}. Does not promise that such a
 * token exists.
 */
public final class ServiceTokenText {
  /** What every service token begins with. */
  public static final String PREFIX = "rvt_";

  /** Bytes of an id. */
  public static final int ID_BYTES = 12;

  /** Bytes of a secret: 256 bits. */
  public static final int SECRET_BYTES = 32;

  private static final Pattern FORM =
      Pattern.compile("(rvt_([0-9a-f]{24})[0-9a-f]{64})([0-9a-f]{8})");

  private final ServiceTokenId id;
  private final String text;

  private ServiceTokenText(ServiceTokenId id, String text) {
    this.id = Objects.requireNonNull(id, "id");
    this.text = Objects.requireNonNull(text, "text");
  }

  /** That of an id and a secret, both random and of their lengths in bytes. */
  public static ServiceTokenText of(byte[] id, byte[] secret) {
    if (id.length != ID_BYTES || secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("a service token has 12 bytes of id and 32 of secret");
    }
    String digits = HexFormat.of().formatHex(id);
    String checked = PREFIX + digits + HexFormat.of().formatHex(secret);
    return new ServiceTokenText(new ServiceTokenId(digits), checked + checksum(checked));
  }

  /** What was sent; empty unless it has the form and its check is right. */
  public static Optional<ServiceTokenText> parse(String sent) {
    Matcher form = FORM.matcher(sent);
    return form.matches() && checksum(form.group(1)).equals(form.group(3))
        ? Optional.of(new ServiceTokenText(new ServiceTokenId(form.group(2)), sent))
        : Optional.empty();
  }

  /** Which token it claims to be. */
  public ServiceTokenId id() {
    return id;
  }

  /** The text itself: a secret. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return PREFIX + "***";
  }

  private static String checksum(String checked) {
    CRC32 sum = new CRC32();
    sum.update(checked.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
