package io.replayvault.domain.masking;

/**
 * How much of a network address is kept (clause B8): applied at the socket, before anything logs or
 * stores the address.
 *
 * @param hidden how many of an IPv4 address's four octets are hidden, counted from the right
 * @param groups how many of an IPv6 address's eight groups are
 */
public record AddressMask(int hidden, int groups) {
  /** Nothing of an address is kept. */
  public static final AddressMask WHOLE = new AddressMask(4);

  /**
   * The network is kept: /24 of an IPv4 address, /48 of an IPv6 one, which is what a customer of a
   * provider is given at most (RFC 6177).
   */
  public static final AddressMask NETWORK = new AddressMask(1, 5);

  public AddressMask {
    if (hidden < 0 || hidden > 4) {
      throw new IllegalArgumentException("0 to 4 octets can be hidden: " + hidden);
    }
    if (groups < 0 || groups > 8) {
      throw new IllegalArgumentException("0 to 8 groups can be hidden: " + groups);
    }
  }

  /** One that hides twice as many groups as octets. */
  public AddressMask(int hidden) {
    this(hidden, 2 * hidden);
  }

  /**
   * The address, at most 16 bytes in network order, with the hidden parts as {@code *}; {@code *}
   * for anything else.
   */
  public String mask(byte[] address) {
    return switch (address.length) {
      case 4 -> ipv4(address);
      case 16 -> ipv6(address);
      default -> "*";
    };
  }

  private String ipv4(byte[] address) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      text.append(i == 0 ? "" : ".").append(i < 4 - hidden ? (address[i] & 0xff) + "" : "*");
    }
    return text.toString();
  }

  private String ipv6(byte[] address) {
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < 8; group++) {
      int value = (address[2 * group] & 0xff) << 8 | (address[2 * group + 1] & 0xff);
      text.append(group == 0 ? "" : ":");
      text.append(group < 8 - groups ? Integer.toHexString(value) : "*");
    }
    return text.toString();
  }
}
