package io.replayvault.domain.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The network address that a request came from, whole: for comparing with lists, and for telling
 * its own caller. Never logged or stored; what is kept of it is masked before (clause B8). An IPv4
 * address within IPv6 is that IPv4 address.
 *
 * @param address the address
 */
public record ClientAddress(InetAddress address) {
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String FOUR = OCTET + "(\\." + OCTET + "){3}";
  private static final int NETWORK_BYTES = 8;

  /** Neither a name that a name server would be asked for, nor octal parts. */
  private static final Pattern LITERAL =
      Pattern.compile(FOUR + "|(?=[^.]*:)[0-9a-fA-F:]{2,39}(" + FOUR + ")?");

  public ClientAddress {
    Objects.requireNonNull(address, "address");
  }

  /** The address that a text spells; empty for anything else. No name server is ever asked. */
  public static Optional<ClientAddress> parse(String text) {
    if (!LITERAL.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ClientAddress(InetAddress.getByName(text)));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  /** 4 or 16 bytes in network order. */
  public byte[] bytes() {
    return address.getAddress();
  }

  /**
   * Whose traffic it is, in hexadecimal: an IPv4 address, or the first 64 bits of an IPv6 one,
   * since a single line is given that many (RFC 6177). For counting only.
   */
  public String network() {
    byte[] bytes = bytes();
    return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
  }

  /** The address in full, for its own caller alone. */
  public String text() {
    return address.getHostAddress();
  }

  /** Hides the address: it is personal. */
  @Override
  public String toString() {
    return "ClientAddress[***]";
  }
}
