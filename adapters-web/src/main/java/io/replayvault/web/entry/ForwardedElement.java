package io.replayvault.web.entry;

import io.replayvault.domain.access.ClientAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One hop in the header {@code Forwarded}, read by its grammar (RFC 7239 section 4): pairs of name
 * and value with semicolons between, values quoted or not, each name once. Whatever does not fit
 * tells no address, and neither do {@code unknown} and names that a proxy made up.
 *
 * <p>Elements are taken from the right, since there stands what the nearest proxy wrote. Nothing
 * that a client put before it, such as a quote that it never closed, changes how that is read.
 */
final class ForwardedElement {
  /** {@code node}, section 6: in brackets if it is IPv6, with a port, a made-up one, or none. */
  private static final Pattern NODE =
      Pattern.compile(
          "(?:\\[([0-9a-fA-F.]*:[0-9a-fA-F:.]*)]|([0-9.]+))(?::(?:\\d{1,5}|_[0-9A-Za-z._-]+))?");

  /** What a token has besides letters and digits (RFC 9110 section 5.6.2). */
  private static final String MARKS = "!#$%&'*+-.^_`|~";

  private final String text;
  private int at;

  private ForwardedElement(String text) {
    this.text = text;
  }

  /**
   * Where the comma before the last element stands; -1 if the first one is the last.
   *
   * @param end how much of the header is looked at
   */
  static int commaBefore(String header, int end) {
    boolean quoted = false;
    for (int i = end - 1; i >= 0; i--) {
      char c = header.charAt(i);
      if (c == '"' && !(quoted && isEscaped(header, i))) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  /** From where its sender had the request; empty if it tells no address. */
  static Optional<ClientAddress> client(String element) {
    return new ForwardedElement(element)
        .node()
        .map(NODE::matcher)
        .filter(Matcher::matches)
        .flatMap(
            node ->
                Optional.ofNullable(node.group(1))
                    .or(() -> Optional.ofNullable(node.group(2)))
                    .flatMap(ClientAddress::parse));
  }

  private static boolean isEscaped(String header, int at) {
    int marks = 0;
    while (marks < at && header.charAt(at - marks - 1) == '\\') {
      marks++;
    }
    return marks % 2 == 1;
  }

  /** The value of {@code for}; empty if there is none or anything else is malformed. */
  private Optional<String> node() {
    Set<String> names = new HashSet<>();
    Optional<String> node = Optional.empty();
    do {
      // A pair may be left out, but not its semicolon.
      if (at < text.length() && text.charAt(at) != ';') {
        String name = token().toLowerCase(Locale.ROOT);
        Optional<String> value = skip('=') ? value() : Optional.empty();
        if (name.isEmpty() || value.isEmpty() || !names.add(name)) {
          return Optional.empty();
        }
        node = "for".equals(name) ? value : node;
      }
    } while (skip(';'));
    return at == text.length() ? node : Optional.empty();
  }

  private Optional<String> value() {
    return skip('"') ? quoted() : Optional.of(token()).filter(token -> !token.isEmpty());
  }

  private Optional<String> quoted() {
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 1 : 0;
      if (at == text.length() || !mayBeQuoted(text.charAt(at))) {
        return Optional.empty();
      }
      value.append(text.charAt(at));
      at++;
    }
    return skip('"') ? Optional.of(value.toString()) : Optional.empty();
  }

  private String token() {
    int start = at;
    while (at < text.length() && isOfToken(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean skip(char c) {
    boolean isThere = at < text.length() && text.charAt(at) == c;
    at += isThere ? 1 : 0;
    return isThere;
  }

  private static boolean isOfToken(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || MARKS.indexOf(c) >= 0;
  }

  private static boolean mayBeQuoted(char c) {
    return c == '\t' || c >= ' ' && c <= '~' || c >= 0x80 && c <= 0xff;
  }
}
