package io.replayvault.web.session;

import com.fasterxml.jackson.core.JsonToken;
import io.replayvault.domain.session.NamedEvent;
import io.replayvault.web.json.JsonRefused;
import io.replayvault.web.json.StrictTokens;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One event of a segment, read token by token: kept is only what facts are made of, the rest is
 * checked and let go. Names that a newer recorder may send are skipped.
 */
final class EventScan {
  private static final int MOST_LOST = 1_000_000;

  private final StrictTokens tokens;
  private long type = -1;
  private long timestamp = -1;
  private boolean data;
  private long source = -1;
  private long interaction = -1;
  private String tag = "";
  private @Nullable String path;
  private @Nullable String name;
  private long lost = -1;

  private EventScan(StrictTokens tokens) {
    this.tokens = tokens;
  }

  /** The event that begins with the current token. */
  static EventScan read(StrictTokens tokens, JsonToken first) throws IOException {
    if (first != JsonToken.START_OBJECT) {
      throw new JsonRefused("an event is an object");
    }
    EventScan event = new EventScan(tokens);
    while (tokens.next() != JsonToken.END_OBJECT) {
      event.readField();
    }
    event.check();
    return event;
  }

  long type() {
    return type;
  }

  long timestamp() {
    return timestamp;
  }

  boolean isClick() {
    return type == 3 && source == 2 && interaction == 2;
  }

  boolean isScroll() {
    return type == 3 && source == 3;
  }

  boolean isInput() {
    return type == 3 && source == 5;
  }

  boolean isSnapshot() {
    return type == 2;
  }

  /** Path of the page that the visitor came to; none for other events. */
  @Nullable String page() {
    return isCustom("rv.page") ? path : null;
  }

  /** Name that the site gave the event; none for other events. */
  @Nullable String mark() {
    return isCustom("rv.event") ? name : null;
  }

  /** Whether the site paused recording with it. */
  boolean isPause() {
    return isCustom("rv.paused");
  }

  /** Whether the site let recording go on with it. */
  boolean isResumption() {
    return isCustom("rv.resumed");
  }

  /** How many segments the recorder lost; 0 for other events. */
  int lost() {
    return isCustom("rv.lost") ? (int) lost : 0;
  }

  private boolean isCustom(String wanted) {
    return type == 5 && tag.equals(wanted);
  }

  private void readField() throws IOException {
    switch (tokens.name()) {
      case "type" -> {
        tokens.next();
        type = tokens.integer("an event's type is a whole number");
      }
      case "timestamp" -> {
        tokens.next();
        timestamp = tokens.integer("an event's timestamp is a whole number");
      }
      case "data" -> {
        tokens.expect(JsonToken.START_OBJECT, "an event's data is an object");
        data = true;
        while (tokens.next() != JsonToken.END_OBJECT) {
          readData();
        }
      }
      default -> skipNext();
    }
  }

  private void readData() throws IOException {
    switch (tokens.name()) {
      case "source" -> source = wholeOrSkip();
      case "type" -> interaction = wholeOrSkip();
      case "tag" -> tag = textOrSkip() instanceof String text ? text : "";
      case "payload" -> {
        if (tokens.next() != JsonToken.START_OBJECT) {
          tokens.skip();
          return;
        }
        while (tokens.next() != JsonToken.END_OBJECT) {
          readPayload();
        }
      }
      default -> skipNext();
    }
  }

  private void readPayload() throws IOException {
    switch (tokens.name()) {
      case "path" -> path = textOrSkip();
      case "name" -> name = textOrSkip();
      case "segments" -> lost = wholeOrSkip();
      default -> skipNext();
    }
  }

  private long wholeOrSkip() throws IOException {
    if (tokens.next() == JsonToken.VALUE_NUMBER_INT) {
      return tokens.integer("a number is too long");
    }
    tokens.skip();
    return -1;
  }

  private @Nullable String textOrSkip() throws IOException {
    if (tokens.next() == JsonToken.VALUE_STRING) {
      return tokens.text();
    }
    tokens.skip();
    return null;
  }

  private void skipNext() throws IOException {
    tokens.next();
    tokens.skip();
  }

  private void check() throws JsonRefused {
    if (type < 0 || type > 6) {
      throw new JsonRefused("an event's type is 0 to 6");
    }
    if (timestamp < 0 || !data) {
      throw new JsonRefused("an event has type, timestamp and data");
    }
    if (isCustom("rv.page") && path == null) {
      throw new JsonRefused("rv.page has a path");
    }
    // The name is the site's own words: what is not of the agreed form may be about a person.
    if (isCustom("rv.event") && (name == null || !NamedEvent.isWellFormed(name))) {
      throw new JsonRefused("rv.event has a name of the agreed form");
    }
    if (isCustom("rv.lost") && (lost < 0 || lost > MOST_LOST)) {
      throw new JsonRefused("rv.lost has a number of segments");
    }
  }
}
