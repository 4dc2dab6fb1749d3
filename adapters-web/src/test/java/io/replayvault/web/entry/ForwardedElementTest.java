package io.replayvault.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.ClientAddress;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Clause H3: {@code Forwarded} by the grammar of RFC 7239, whatever is written into it. The same
 * each time; another seed is {@code -Dreplayvault.seed}.
 */
final class ForwardedElementTest {
  private static final long SEED = Long.getLong("replayvault.seed", 20261128L);
  private static final int TRIES = 2_000;
  private static final String ADDRESS = "198.51.100.66";

  /** What quoted strings may have, and what turns a reader's head. */
  private static final String[] QUOTABLE = {
    ",", ";", "=", " ", "\t", "\\\"", "\\\\", "\\,", "for", "203.0.113.7", "[::1]", "ÿ"
  };

  private static final String[] TOKENS = {"a", "Z", "7", "_", "-", ".", "~", "for", "unknown"};

  private static final String[] ANYTHING = {
    ",", ";", "=", " ", "\"", "\\", "for", "FOR", "=203.0.113.7", "[::1]", ":80", "_x", "unknown"
  };

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String PAIR = TOKEN + "=(" + TOKEN + "|\"([^\"\\\\]|\\\\.)*\")";
  private static final Pattern ELEMENT = Pattern.compile("(%1$s)?(;(%1$s)?)*".formatted(PAIR));

  @Test
  void whatever_the_grammar_writes_is_read() {
    tries(
        TRIES,
        random -> {
          String element = element(random);
          assertThat(read(element)).as(element).contains(ADDRESS);
        });
  }

  @Test
  void nothing_that_stands_before_it_changes_what_the_last_element_says() {
    tries(
        TRIES,
        random -> {
          String before = text(random, ANYTHING, 12);
          String element = element(random);
          String header = before + "," + element;
          int comma = ForwardedElement.commaBefore(header, header.length());
          assertThat(comma).as(header).isEqualTo(before.length());
          assertThat(read(header.substring(comma + 1))).contains(ADDRESS);
        });
  }

  @Test
  void what_the_grammar_does_not_write_tells_no_address() {
    tries(
        20 * TRIES,
        random -> {
          String text = text(random, ANYTHING, 8);
          if (!ELEMENT.matcher(text).matches()) {
            assertThat(read(text)).as(text).isEmpty();
          }
        });
  }

  @Test
  void a_name_that_is_there_twice_tells_no_address() {
    tries(
        TRIES,
        random -> {
          String twice = element(random) + ";" + (random.nextBoolean() ? "for" : "For") + "=_x";
          assertThat(read(twice)).as(twice).isEmpty();
        });
  }

  @Test
  void the_first_element_has_no_comma_before_it() {
    assertThat(ForwardedElement.commaBefore("", 0)).isNegative();
    assertThat(ForwardedElement.commaBefore("for=1.2.3.4", 11)).isNegative();
    assertThat(ForwardedElement.commaBefore(",\"", 2)).isNegative();
  }

  private static void tries(int count, Consumer<Random> property) {
    Random random = new Random(SEED);
    for (int i = 0; i < count; i++) {
      property.accept(random);
    }
  }

  /** Up to {@code longest} pieces. */
  private static String text(Random random, String[] pieces, int longest) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(longest + 1); left > 0; left--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static Optional<String> read(String element) {
    return ForwardedElement.client(element).map(ClientAddress::text);
  }

  /** One that says where the request came from, among whatever else it may say. */
  private static String element(Random random) {
    StringBuilder element = new StringBuilder();
    int before = random.nextInt(3);
    for (int i = 0; i < before; i++) {
      element.append(pair(random, i)).append(';');
    }
    element.append(random.nextBoolean() ? "for=" : "For=").append(node(random));
    int after = random.nextInt(3);
    for (int i = 0; i < after; i++) {
      element.append(';').append(random.nextInt(4) == 0 ? "" : pair(random, 3 + i));
    }
    return element.toString();
  }

  private static String node(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> ADDRESS;
      case 1 -> "\"" + ADDRESS + ":" + random.nextInt(65_536) + "\"";
      case 2 -> "\"" + ADDRESS + ":_" + random.nextInt(10) + "\"";
      default -> "\"[::ffff:" + ADDRESS + "]\"";
    };
  }

  private static String pair(Random random, int number) {
    String value =
        random.nextBoolean()
            ? "\"" + text(random, QUOTABLE, 6) + "\""
            : "v" + text(random, TOKENS, 4);
    return "ext" + number + "=" + value;
  }
}
