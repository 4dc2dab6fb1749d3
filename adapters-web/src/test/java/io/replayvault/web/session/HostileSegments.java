package io.replayvault.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.web.json.StrictTokens;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Segments that break one rule each, with the name of the refusal they owe. */
public final class HostileSegments {
  private HostileSegments() {}

  /** The refusal and the segment. */
  public static Stream<Arguments> each() {
    return Stream.of(
        refused("not-json", "[{\"type\":3,}]"),
        refused("not-json", "[1,2"),
        refused("not-json", "[\"not events\"] and more"),
        refused("duplicate-name", "{\"a\":1,\"\\u0061\":2}"),
        refused("prototype-name", "{\"__proto__\":1}"),
        refused("prototype-name", "{\"\\u005f_proto__\":1}"),
        refused("prototype-name", "{\"constructor\":{\"prototype\":{}}}"),
        refused("too-deep", "[".repeat(100_000)),
        refused("too-deep", "{\"a\":".repeat(StrictTokens.DEEPEST)),
        refused("too-many-names", names(StrictTokens.MOST_NAMES + 1)),
        refused("name-too-long", "{\"" + "n".repeat(1_000_000) + "\":1}"),
        refused("string-too-long", "\"" + "s".repeat(StrictTokens.LONGEST_STRING + 1) + "\""),
        refused("number-too-long", "1" + "0".repeat(1_000_000)),
        refused("number-too-long", "0." + "0".repeat(1_000_000)),
        refused("number-too-long", "1e" + "9".repeat(1_000)),
        refused("too-many-values", "[" + "1,".repeat(3_000_000) + "1]"),
        whole("too-many-events", Segments.of(events(20_001))),
        whole("not-events", "{}".getBytes(UTF_8)),
        whole("not-events", "[[1],2]".getBytes(UTF_8)),
        whole("not-events", Segments.of("{\"type\":3}")));
  }

  /** A value where an event's data may hold anything. */
  private static Arguments refused(String kind, String value) {
    return whole(
        kind,
        "[{\"type\":3,\"timestamp\":%d,\"data\":{\"x\":%s}}]"
            .formatted(Segments.T0, value)
            .getBytes(UTF_8));
  }

  private static Arguments whole(String kind, byte[] segment) {
    return Arguments.of(kind, segment);
  }

  private static String names(int count) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",").append("\"n").append(i).append("\":0");
    }
    return text.append('}').toString();
  }

  private static String[] events(int count) {
    String[] events = new String[count];
    Arrays.fill(events, Segments.event(3, 0, "{}"));
    return events;
  }
}
