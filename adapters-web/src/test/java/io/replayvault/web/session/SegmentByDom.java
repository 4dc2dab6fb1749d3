package io.replayvault.web.session;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.domain.session.NamedEvent;
import io.replayvault.web.json.StrictTokens;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;

/**
 * The rules of a segment told a second time, over a whole tree: slow, greedy and written without a
 * look at the streaming inspector.
 */
final class SegmentByDom {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Set<String> BAD_NAMES = Set.of("__proto__", "constructor", "prototype");

  private SegmentByDom() {}

  /** Whether it is a segment. */
  static boolean accepts(byte[] bytes, long latest) {
    JsonNode array;
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      array = text.startsWith("\uFEFF") ? null : MAPPER.readTree(text);
    } catch (CharacterCodingException notUtf8) {
      return false;
    } catch (IOException notJson) {
      return false;
    }
    if (array == null
        || !array.isArray()
        || array.isEmpty()
        || depth(array) > StrictTokens.DEEPEST) {
      return false;
    }
    for (JsonNode event : array) {
      if (!event.isObject() || hasBadName(event) || !isEvent(event, latest)) {
        return false;
      }
    }
    return true;
  }

  /** How many events are clicks. */
  static int clicks(byte[] bytes) throws IOException {
    int clicks = 0;
    for (JsonNode event : MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8))) {
      boolean click =
          event.path("type").asInt() == 3
              && isInteger(event.path("data").path("source"), 2)
              && isInteger(event.path("data").path("type"), 2);
      clicks += click ? 1 : 0;
    }
    return clicks;
  }

  private static boolean isEvent(JsonNode event, long latest) {
    JsonNode type = event.path("type");
    JsonNode time = event.path("timestamp");
    JsonNode data = event.path("data");
    if (!type.isIntegralNumber() || !time.isIntegralNumber() || !data.isObject()) {
      return false;
    }
    if (!type.canConvertToInt() || type.asInt() < 0 || type.asInt() > 6) {
      return false;
    }
    boolean plausible =
        time.canConvertToLong() && time.asLong() >= 1_577_836_800_000L && time.asLong() <= latest;
    return plausible
        && isShort(data.path("source"))
        && isShort(data.path("type"))
        && isShort(data.path("payload").path("segments"))
        && (type.asInt() != 5 || isCustom(data));
  }

  private static boolean isShort(JsonNode number) {
    return !number.isIntegralNumber() || number.asText().length() <= 18;
  }

  private static boolean isCustom(JsonNode data) {
    JsonNode payload = data.path("payload");
    return switch (data.path("tag").isTextual() ? data.path("tag").asText() : "") {
      case "rv.page" -> payload.path("path").isTextual();
      case "rv.event" ->
          payload.path("name").isTextual()
              && NamedEvent.isWellFormed(payload.path("name").asText());
      case "rv.lost" ->
          payload.path("segments").isIntegralNumber()
              && payload.path("segments").asLong() >= 0
              && payload.path("segments").asLong() <= 1_000_000;
      default -> true;
    };
  }

  private static boolean isInteger(JsonNode node, int value) {
    return node.isIntegralNumber() && node.canConvertToInt() && node.asInt() == value;
  }

  private static boolean hasBadName(JsonNode node) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      if (BAD_NAMES.contains(names.next())) {
        return true;
      }
    }
    for (JsonNode child : node) {
      if (hasBadName(child)) {
        return true;
      }
    }
    return false;
  }

  private static int depth(JsonNode node) {
    int deepest = 0;
    for (JsonNode child : node) {
      deepest = Math.max(deepest, depth(child));
    }
    return node.isContainerNode() ? deepest + 1 : 0;
  }
}
