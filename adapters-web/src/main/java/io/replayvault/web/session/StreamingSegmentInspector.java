package io.replayvault.web.session;

import com.fasterxml.jackson.core.JsonToken;
import io.replayvault.application.session.out.SegmentInspector;
import io.replayvault.application.session.out.SegmentMalformed;
import io.replayvault.domain.session.SegmentFacts;
import io.replayvault.domain.session.SegmentFault;
import io.replayvault.web.json.JsonFault;
import io.replayvault.web.json.JsonRefused;
import io.replayvault.web.json.StrictTokens;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@link SegmentInspector} on {@link StrictTokens}: one pass, bounded memory, no object tree.
 *
 * <p>Page visits come from {@code rv.page} alone: a page's meta event is repeated with every full
 * snapshot and would count the same page again.
 */
public final class StreamingSegmentInspector implements SegmentInspector {
  /** The most events in a segment. */
  public static final int MOST_EVENTS = 20_000;

  /** No recorder of ours is older. */
  private static final long EARLIEST = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

  /** How far a visitor's clock may be ahead of ours. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final InstantSource clock;

  public StreamingSegmentInspector(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public SegmentFacts inspect(InputStream events) throws IOException, SegmentMalformed {
    StrictTokens tokens = StrictTokens.of(events);
    try {
      return read(tokens, clock.instant().plus(AHEAD).toEpochMilli());
    } catch (JsonRefused refused) {
      throw malformed(fromEnd(tokens, refused));
    }
  }

  /** The refusal that counts: a text of another shape may turn out to be no JSON further on. */
  private static JsonRefused fromEnd(StrictTokens tokens, JsonRefused refused) throws IOException {
    if (refused.fault() != JsonFault.OTHER_SHAPE) {
      return refused;
    }
    try {
      tokens.rest();
      return refused;
    } catch (JsonRefused worse) {
      return worse;
    }
  }

  private static SegmentMalformed malformed(JsonRefused refused) {
    return new SegmentMalformed(
        switch (refused.fault()) {
          case NOT_JSON -> SegmentFault.NOT_JSON;
          case DUPLICATE_NAME -> SegmentFault.DUPLICATE_NAME;
          case PROTOTYPE_NAME -> SegmentFault.PROTOTYPE_NAME;
          case TOO_DEEP -> SegmentFault.TOO_DEEP;
          case TOO_MANY_NAMES -> SegmentFault.TOO_MANY_NAMES;
          case NAME_TOO_LONG -> SegmentFault.NAME_TOO_LONG;
          case STRING_TOO_LONG -> SegmentFault.STRING_TOO_LONG;
          case NUMBER_TOO_LONG -> SegmentFault.NUMBER_TOO_LONG;
          case TOO_MANY_VALUES -> SegmentFault.TOO_MANY_VALUES;
          case OTHER_SHAPE -> SegmentFault.NOT_EVENTS;
        },
        refused.rule());
  }

  private static SegmentFacts read(StrictTokens tokens, long latest)
      throws IOException, SegmentMalformed {
    FactsGatherer facts = new FactsGatherer();
    tokens.expect(JsonToken.START_ARRAY, "a segment is an array");
    for (JsonToken next = tokens.next(); next != JsonToken.END_ARRAY; next = tokens.next()) {
      if (facts.events() == MOST_EVENTS) {
        throw new SegmentMalformed(
            SegmentFault.TOO_MANY_EVENTS, "a segment has at most " + MOST_EVENTS + " events");
      }
      EventScan event = EventScan.read(tokens, next);
      if (event.timestamp() < EARLIEST || event.timestamp() > latest) {
        throw new JsonRefused("an event's timestamp is not plausible");
      }
      facts.add(event);
    }
    tokens.end();
    if (facts.events() == 0) {
      throw new JsonRefused("a segment has at least one event");
    }
    return facts.facts();
  }
}
