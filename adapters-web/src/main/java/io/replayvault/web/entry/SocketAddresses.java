package io.replayvault.web.entry;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes of an address that the container gives as text. Never asks a name server. */
final class SocketAddresses {
  private static final Pattern LITERAL =
      Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private static final int NETWORK_BYTES = 8;

  private SocketAddresses() {}

  /**
   * Whose traffic it is, in hexadecimal: an IPv4 address, or the first 64 bits of an IPv6 one,
   * since a single line is given that many (RFC 6177); empty for anything that is no address.
   */
  static String network(@Nullable String text) {
    byte[] bytes = bytes(text);
    return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
  }

  /** 4 or 16 bytes; none for anything that is no address. */
  static byte[] bytes(@Nullable String text) {
    if (text == null) {
      return new byte[0];
    }
    String address = text.split("%", 2)[0];
    if (!LITERAL.matcher(address).matches()) {
      return new byte[0];
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      return new byte[0];
    }
  }
}
