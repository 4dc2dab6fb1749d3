package io.replayvault.domain.masking;

/**
 * How much of a network address is kept (clause B8): applied at the socket, before anything logs or
 * stores the address.
 *
 * @param hidden how many of an IPv4 address's four octets are hidden, counted from the right; an
 *     IPv6 address hides twice as many of its eight groups
 */
public record AddressMask(int hidden) {
  /** Nothing of an address is kept. */
  public static final AddressMask WHOLE = new AddressMask(4);

  public AddressMask {
    if (hidden < 0 || hidden > 4) {
      throw new IllegalArgumentException("0 to 4 octets can be hidden: " + hidden);
    }
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
      text.append(group < 8 - 2 * hidden ? Integer.toHexString(value) : "*");
    }
    return text.toString();
  }
}
