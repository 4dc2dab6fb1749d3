package io.replayvault.domain.detection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request came from, as far as the audit log tells: the first 24 bits of an IPv4 address or
 * the first 48 of an IPv6 one, so that it is the same however the account masks the rest.
 *
 * @param text such as {@code 203.0.113.0/24}, canonical
 */
public record Network(String text) {
  private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\..+");
  private static final Pattern IPV6 =
      Pattern.compile("([0-9a-f]{1,4}:[0-9a-f]{1,4}:[0-9a-f]{1,4}):.+");
  private static final Pattern FORM = Pattern.compile("[0-9a-f.:]{5,40}/(?:24|48)");

  public Network {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a network");
    }
  }

  /** That of a masked address; empty where the mask, or the record, leaves too little of it. */
  public static Optional<Network> of(String maskedAddress) {
    return matched(IPV4, maskedAddress, ".0/24").or(() -> matched(IPV6, maskedAddress, "::/48"));
  }

  private static Optional<Network> matched(Pattern form, String address, String end) {
    Matcher matcher = form.matcher(address);
    return matcher.matches() ? Optional.of(new Network(matcher.group(1) + end)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
