package io.replayvault.bootstrap.configuration;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a range of addresses (CIDR) from other text. Never asks a name server. */
final class RangeText {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String FOUR = OCTET + "(?:\\." + OCTET + "){3}";
  private static final Pattern FORM =
      Pattern.compile(
          "(" + FOUR + "|(?=[^.]*:)[0-9a-fA-F:]{2,39}(?:" + FOUR + ")?)(?:/(0|[1-9]\\d{0,2}))?");

  private RangeText() {}

  /** Whether it is one, with no bits beyond its prefix. */
  static boolean isRange(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return false;
    }
    byte[] bytes;
    try {
      bytes = InetAddress.getByName(form.group(1)).getAddress();
    } catch (UnknownHostException malformed) {
      return false;
    }
    int bits = bytes.length * 8;
    String stated = form.group(2);
    int prefix = stated == null ? bits : Integer.parseInt(stated);
    return prefix <= bits
        && new BigInteger(1, bytes).mod(BigInteger.ONE.shiftLeft(bits - prefix)).signum() == 0;
  }
}
