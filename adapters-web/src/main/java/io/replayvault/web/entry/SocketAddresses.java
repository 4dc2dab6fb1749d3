package io.replayvault.web.entry;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes of an address that the container gives as text. Never asks a name server. */
final class SocketAddresses {
  private static final Pattern LITERAL =
      Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private SocketAddresses() {}

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
