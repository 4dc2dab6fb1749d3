package io.replayvault.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.replayvault.application.session.out.EventReader;
import io.replayvault.domain.session.PageSign;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.function.Predicate;

/**
 * {@link EventReader} that holds one event at a time, since an event's time may stand after its
 * data. Numbers go out digit by digit as they came in. Each line is one JSON text without a line
 * end of any kind in it, also not one that only JavaScript knows.
 */
public final class StreamingEventReader implements EventReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  @Override
  public void copy(
      InputStream segment, TimeRange range, Predicate<PageSign> gate, OutputStream lines)
      throws IOException {
    // Characters, not bytes: the library's reader of bytes refuses half a surrogate pair in a name.
    try (JsonParser parser = FACTORY.createParser(new InputStreamReader(segment, UTF_8))) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("a stored segment is no array");
      }
      ByteArrayOutputStream event = new ByteArrayOutputStream();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        event.reset();
        PageSignScan page = new PageSignScan();
        long at = copyEvent(parser, page, event);
        boolean passes = gate.test(page.sign());
        if (passes && at >= range.from().toEpochMilli() && at < range.to().toEpochMilli()) {
          event.write('\n');
          event.writeTo(lines);
        }
      }
    } catch (JsonProcessingException broken) {
      // The library's message quotes the recording: it must not travel further.
      throw new IOException("a stored segment is no JSON");
    }
  }

  /** Copies the event at whose first token the parser stands; answers its time. */
  private static long copyEvent(JsonParser parser, PageSignScan page, OutputStream event)
      throws IOException {
    long timestamp = -1;
    try (JsonGenerator line = FACTORY.createGenerator(event)) {
      line.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      line.writeStartObject();
      for (int depth = 1; depth > 0; ) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          throw new IOException("a stored segment ends too early");
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 1
            && token == JsonToken.VALUE_NUMBER_INT
            && "timestamp".equals(parser.currentName())) {
          timestamp = parser.getLongValue();
        }
        page.see(parser, token, depth);
        copyToken(parser, token, line);
      }
    }
    return timestamp;
  }

  private static void copyToken(JsonParser parser, JsonToken token, JsonGenerator line)
      throws IOException {
    switch (token) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> line.writeNumber(parser.getText());
      case VALUE_STRING -> {
        choosePlainOrEscaped(line, parser.getText());
        line.writeString(parser.getText());
      }
      case FIELD_NAME -> {
        choosePlainOrEscaped(line, parser.currentName());
        line.writeFieldName(parser.currentName());
      }
      default -> line.copyCurrentEvent(parser);
    }
  }

  /**
   * Half a surrogate pair has no UTF-8, and U+2028, U+2029 and U+0085 end lines for some readers: a
   * text with any of them is written in ASCII with escapes.
   */
  private static void choosePlainOrEscaped(JsonGenerator line, String text) {
    if (needsEscapes(text)) {
      line.enable(JsonGenerator.Feature.ESCAPE_NON_ASCII);
    } else {
      line.disable(JsonGenerator.Feature.ESCAPE_NON_ASCII);
    }
  }

  private static boolean needsEscapes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
        return true;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
