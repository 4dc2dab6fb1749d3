package io.replayvault.domain.masking;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page's path with everything that could tell one visitor from another taken out: no origin, no
 * query, no fragment, and {@code :id} for each part that holds anything but ASCII letters, {@code
 * -}, {@code _}, {@code .}, or is longer than 32 characters. The recorder masks; this masks again
 * by the same rules ({@code docs/formats/recording-protocol.md} section 6), so that nothing else is
 * ever stored.
 *
 * @param value begins with {@code /}, at most 256 characters
 */
public record MaskedPath(String value) {
  private static final int LONGEST = 256;
  private static final Pattern END = Pattern.compile("[?#]");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern ORIGIN = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*");
  private static final Pattern PLAIN_PART = Pattern.compile("[A-Za-z._-]{1,32}");

  public MaskedPath {
    Objects.requireNonNull(value, "value");
    if (!value.equals(mask(value))) {
      throw new IllegalArgumentException("the path is not masked");
    }
  }

  /**
   * The masked form of any path or address; never fails and never lets a part through that it
   * should not.
   */
  public static MaskedPath of(String raw) {
    return new MaskedPath(mask(raw));
  }

  private static String mask(String raw) {
    String address = END.split(raw, 2)[0];
    Matcher scheme = SCHEME.matcher(address);
    if (scheme.lookingAt() && !hasPath(scheme.group(1))) {
      return "/";
    }
    String path = ORIGIN.matcher(address).replaceFirst("").replace('\\', '/');
    String parts =
        Stream.of(path.split("/", -1))
            .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
            .map(part -> PLAIN_PART.matcher(part).matches() ? part : ":id")
            .collect(Collectors.joining("/"));
    String masked = "/" + parts + (!parts.isEmpty() && path.endsWith("/") ? "/" : "");
    return masked.length() <= LONGEST
        ? masked
        : masked.substring(0, masked.lastIndexOf('/', LONGEST));
  }

  private static boolean hasPath(String scheme) {
    String lower = scheme.toLowerCase(Locale.ROOT);
    return lower.equals("http") || lower.equals("https") || lower.equals("file");
  }

  @Override
  public String toString() {
    return value;
  }
}
