package io.replayvault.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one JSON text, one after another, each checked before it is handed on: RFC 8259
 * without any leniency, valid UTF-8 without a byte order mark, no name twice in an object, no name
 * that would reach a JavaScript object's prototype, and nothing after the text.
 *
 * <p><b>Promises:</b> whoever reads to {@link #end()} has seen a text within all limits. <b>Does
 * not promise:</b> that a surrogate written as an escape has its other half; RFC 8259 section 8.2
 * leaves that open and browsers write it.
 */
public final class StrictTokens {
  /** How deep arrays and objects may lie in each other. */
  public static final int DEEPEST = 1_024;

  /** The most names in one object. */
  public static final int MOST_NAMES = 10_000;

  /** The longest string, in characters. */
  public static final int LONGEST_STRING = 4 * 1024 * 1024;

  private static final int LONGEST_NAME = 4_096;
  private static final int LONGEST_NUMBER = 128;
  private static final int MOST_TOKENS = 3_000_000;
  private static final Set<String> PROTOTYPE = Set.of("__proto__", "constructor", "prototype");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Names come from strangers: a shared table of them could be filled and made to collide.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          // A buffer that is kept for the next text would keep the password that the last one held.
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxTokenCount(MOST_TOKENS)
                  .build())
          .build();

  private final JsonParser parser;
  private final int[] names = new int[DEEPEST + 2];
  private int depth;

  private StrictTokens(JsonParser parser) {
    this.parser = parser;
  }

  /** The tokens of the text; the stream is read but not closed. */
  public static StrictTokens of(InputStream utf8) throws IOException {
    JsonParser parser =
        FACTORY.createParser(
            new InputStreamReader(
                utf8,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    return new StrictTokens(parser);
  }

  /** The next token; the text must have one. */
  public JsonToken next() throws IOException {
    JsonToken token = advance();
    if (token == null) {
      throw new JsonRefused(JsonFault.NOT_JSON, "the text ends too early");
    }
    switch (token) {
      case START_OBJECT, START_ARRAY -> names[++depth] = 0;
      case END_OBJECT, END_ARRAY -> depth--;
      case FIELD_NAME -> check(parser.currentName());
      default -> {}
    }
    return token;
  }

  /** The next token, which must be this one. */
  public void expect(JsonToken wanted, String rule) throws IOException {
    if (next() != wanted) {
      throw new JsonRefused(rule);
    }
  }

  /** Reads past the value that began with the current token, checking all of it. */
  public void skip() throws IOException {
    if (!parser.currentToken().isStructStart()) {
      return;
    }
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  /**
   * Reads on to the end from wherever the reader stopped, so that what is no JSON is called that,
   * whatever else was found wrong before.
   */
  public void rest() throws IOException {
    while (depth > 0) {
      next();
    }
    end();
  }

  /** Nothing but white space may follow. */
  public void end() throws IOException {
    if (advance() != null) {
      throw new JsonRefused(JsonFault.NOT_JSON, "something follows the text");
    }
  }

  /** The current name. */
  public String name() throws IOException {
    return String.valueOf(parser.currentName());
  }

  /** The current token's text: a string's value, a number as it was written. */
  public String text() throws IOException {
    try {
      return parser.getText();
    } catch (JsonProcessingException | CharacterCodingException refused) {
      throw refused(refused);
    }
  }

  /** The current string's characters, as a copy that the caller wipes. */
  char[] characters() throws IOException {
    int from = parser.getTextOffset();
    return Arrays.copyOfRange(parser.getTextCharacters(), from, from + parser.getTextLength());
  }

  /**
   * The whole number at the current token, written without fraction or exponent, of at most 18
   * digits.
   */
  public long integer(String rule) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getTextLength() > 18) {
      throw new JsonRefused(rule);
    }
    return Long.parseLong(text());
  }

  private @Nullable JsonToken advance() throws IOException {
    try {
      JsonToken token = parser.nextToken();
      // Jackson reads strings when asked, and counts loosely: ask, so that a skipped one counts
      // too.
      if (token == JsonToken.VALUE_STRING && parser.getTextLength() > LONGEST_STRING) {
        throw new JsonRefused(JsonFault.STRING_TOO_LONG, "a string is too long");
      }
      return token;
    } catch (JsonProcessingException | CharacterCodingException refused) {
      throw refused(refused);
    }
  }

  private static JsonRefused refused(IOException cause) {
    return switch (cause) {
      case StreamConstraintsException limit -> beyond(limit);
      case CharacterCodingException coding ->
          new JsonRefused(JsonFault.NOT_JSON, "the text is not UTF-8");
      default ->
          says(cause, "Duplicate field")
              ? new JsonRefused(JsonFault.DUPLICATE_NAME, "an object holds a name twice")
              : new JsonRefused(JsonFault.NOT_JSON, "the text is not strict JSON");
    };
  }

  /** Jackson tells its limits apart by message only; StrictTokensTest holds each of them to it. */
  private static JsonRefused beyond(StreamConstraintsException limit) {
    if (says(limit, "Document nesting depth")) {
      return new JsonRefused(JsonFault.TOO_DEEP, "the text is nested more than 1,024 deep");
    }
    if (says(limit, "Name length")) {
      return new JsonRefused(JsonFault.NAME_TOO_LONG, "a name is too long");
    }
    if (says(limit, "Number value length")) {
      return new JsonRefused(JsonFault.NUMBER_TOO_LONG, "a number is too long");
    }
    return says(limit, "String value length")
        ? new JsonRefused(JsonFault.STRING_TOO_LONG, "a string is too long")
        : new JsonRefused(JsonFault.TOO_MANY_VALUES, "the text has too many values");
  }

  private static boolean says(IOException cause, String beginning) {
    return String.valueOf(cause.getMessage()).startsWith(beginning);
  }

  private void check(String name) throws JsonRefused {
    if (++names[depth] > MOST_NAMES) {
      throw new JsonRefused(
          JsonFault.TOO_MANY_NAMES, "an object has more than " + MOST_NAMES + " names");
    }
    // By length first: this is asked of every name of every upload.
    if ((name.length() == 9 || name.length() == 11) && PROTOTYPE.contains(name)) {
      throw new JsonRefused(JsonFault.PROTOTYPE_NAME, "a name reaches for an object's prototype");
    }
  }
}
