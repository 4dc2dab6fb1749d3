package io.replayvault.web.entry;

import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.access.ClientAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose word about a client's address is taken (clause H3). Anybody may send a header that says
 * where they come from, so it counts only if the connection comes from a trusted proxy; and of
 * several hops the rightmost one that is no trusted proxy, since whatever stands to the left of it
 * was sent by it. One header is read and no other: a proxy that writes one passes the other on.
 *
 * @param proxies from where trusted proxies connect; none means that no header counts
 * @param header which of the two they write
 */
public record ProxyTrust(List<AddressRange> proxies, Header header) {
  /** Nobody's word is taken. */
  public static final ProxyTrust NONE = new ProxyTrust(List.of(), Header.X_FORWARDED_FOR);

  private static final int MOST_HOPS = 50;

  /**
   * A hop of {@code X-Forwarded-For}, which has no grammar, as the many write it: an address with
   * or without a port, an IPv6 one with a port in brackets.
   */
  private static final Pattern NODE =
      Pattern.compile(
          "\\[([0-9a-fA-F:.]+)](?::\\d{1,5})?|(\\d+\\.\\d+\\.\\d+\\.\\d+)(?::\\d{1,5})?|([0-9a-fA-F:.]+)");

  public ProxyTrust {
    proxies = List.copyOf(proxies);
  }

  /**
   * The true client's address; empty if it is not known: when a trusted proxy says nothing, nothing
   * that can be read, or nobody but trusted proxies. None of them ever speaks for itself, or one
   * that passes requests on without a word would bring everybody onto a list that its address is
   * on.
   *
   * @param peer who is at the other end of the connection
   * @param sent the header's lines joined with commas; null if there is none
   */
  public Optional<ClientAddress> client(Optional<ClientAddress> peer, @Nullable String sent) {
    Optional<ClientAddress> hop = peer;
    int end = sent == null ? -1 : sent.length();
    // From the right: however much a client put before, the proxies' own hops are read.
    for (int read = 0;
        sent != null && end >= 0 && hop.filter(this::isTrusted).isPresent();
        read++) {
      int start = commaBefore(sent, end);
      hop = read < MOST_HOPS ? address(sent.substring(start + 1, end).strip()) : Optional.empty();
      end = start;
    }
    return hop.filter(client -> !isTrusted(client));
  }

  private boolean isTrusted(ClientAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }

  private int commaBefore(String sent, int end) {
    return switch (header) {
      case X_FORWARDED_FOR -> sent.lastIndexOf(',', end - 1);
      case FORWARDED -> ForwardedElement.commaBefore(sent, end);
    };
  }

  private Optional<ClientAddress> address(String hop) {
    return switch (header) {
      case X_FORWARDED_FOR -> node(hop);
      case FORWARDED -> ForwardedElement.client(hop);
    };
  }

  private static Optional<ClientAddress> node(String text) {
    Matcher node = NODE.matcher(text);
    if (!node.matches()) {
      return Optional.empty();
    }
    for (int i = 1; i <= node.groupCount(); i++) {
      String part = node.group(i);
      if (part != null) {
        return ClientAddress.parse(part);
      }
    }
    return Optional.empty();
  }

  /** By which header a proxy tells where a request came from. */
  public enum Header {
    /** What most write. */
    X_FORWARDED_FOR("X-Forwarded-For"),
    /** RFC 7239. */
    FORWARDED("Forwarded");

    private final String text;

    Header(String text) {
      this.text = text;
    }

    /** Its name. */
    public String text() {
      return text;
    }
  }
}
