package io.replayvault.domain.access;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of network addresses that begin alike (CIDR, RFC 4632 and RFC 4291): {@code 10.0.0.0/8},
 * {@code 2001:db8::/32}, or one address alone.
 *
 * @param network the first address
 * @param prefix how many bits they share
 */
public record AddressRange(ClientAddress network, int prefix) {
  private static final Pattern FORM =
      Pattern.compile("([0-9a-fA-F.:]{2,45})(?:/(0|[1-9]\\d{0,2}))?");

  /** Refuses a prefix that is too long, and bits of the network beyond it. */
  public AddressRange {
    Objects.requireNonNull(network, "network");
    byte[] bytes = network.bytes();
    if (prefix < 0 || prefix > bytes.length * 8) {
      throw new IllegalArgumentException("the prefix of a range is too long");
    }
    if (!Arrays.equals(bytes, cut(bytes, prefix))) {
      throw new IllegalArgumentException("a range has bits beyond its prefix");
    }
  }

  /**
   * The range that a text spells.
   *
   * @throws IllegalArgumentException if it spells none
   */
  public static AddressRange parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("not a range of addresses");
    }
    ClientAddress network =
        ClientAddress.parse(String.valueOf(form.group(1)))
            .orElseThrow(() -> new IllegalArgumentException("not a range of addresses"));
    String prefix = form.group(2);
    return new AddressRange(
        network, prefix == null ? network.bytes().length * 8 : Integer.parseInt(prefix));
  }

  /** Whether the address lies in it; one of the other protocol never does. */
  public boolean contains(ClientAddress address) {
    byte[] bytes = address.bytes();
    return bytes.length == network.bytes().length
        && Arrays.equals(network.bytes(), cut(bytes, prefix));
  }

  /** As it is written. */
  public String text() {
    return network.text() + "/" + prefix;
  }

  @Override
  public String toString() {
    return text();
  }

  private static byte[] cut(byte[] bytes, int prefix) {
    byte[] kept = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      int bits = Math.clamp(prefix - i * 8L, 0, 8);
      kept[i] = (byte) (bytes[i] & (0xff00 >> bits));
    }
    return kept;
  }
}
