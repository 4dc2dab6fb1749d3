package io.replayvault.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.AppendSegmentService;
import io.replayvault.application.session.MergedObjects;
import io.replayvault.application.session.ReplaySessionService;
import io.replayvault.application.session.SealedSegments;
import io.replayvault.application.session.SegmentBodies;
import io.replayvault.application.session.SegmentLabels;
import io.replayvault.application.session.SegmentStager;
import io.replayvault.application.session.SessionMerge;
import io.replayvault.application.session.WatchableEvents;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.domain.session.IdleLimit;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import io.replayvault.kms.keys.ChunkedObjectSealer;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.kms.session.ZstdCompression;
import io.replayvault.web.session.StreamingEventReader;
import io.replayvault.web.session.StreamingSegmentInspector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * A session of four hours and 200 MB, in process: real reading, compression and sealing over a
 * store in memory that counts which chunks are asked for.
 */
final class WindowReads {
  private static final int SEGMENT_SECONDS = 5;
  private static final int EVENTS = 25;
  private static final int CHUNK = 16_400;
  private static final int MOST_CHUNKS = 40;
  private static final Duration WINDOW = Duration.ofSeconds(45);

  private final Recordings world = new Recordings();
  private final StreamingSegmentInspector inspector = new StreamingSegmentInspector(world.clock);
  private final ZstdCompression compression = new ZstdCompression();
  private final Random random = new Random(7);
  private long chunks;
  private long uploaded;

  List<Row> rows(Size size) throws IOException {
    int segments = size.of(4 * 3600, 600) / SEGMENT_SECONDS;
    SealedSegments objects =
        new SealedSegments(
            counting(), world.objectKeys, new ChunkedObjectSealer(new SecureChance()), compression);
    Opened session = world.session(world.site("Long"));
    upload(session, objects, segments);
    long before = stored(session);
    String window = window(session, objects, segments);
    merge(objects);
    long merged = stored(session);
    chunks = 0;
    boolean same = window(session, objects, segments).equals(window);
    long opened = chunks;
    chunks = 0;
    TimeRange all = new TimeRange(Sessions.START, Sessions.START.plus(Duration.ofHours(5)));
    read(session, objects, all);
    return List.of(
        new Row(
            "A 45 s window in the middle of %d min, %d MB: chunks opened of the merged session"
                .formatted(segments * SEGMENT_SECONDS / 60, uploaded / 1_000_000),
            "B1 C2",
            1,
            opened + " chunks, " + (same ? "same events" : "other events"),
            "at most " + MOST_CHUNKS + ", same",
            opened <= MOST_CHUNKS && same && !window.isEmpty()),
        new Row(
            "  counter-proof: the whole session opens as many as it has",
            "C2",
            1,
            chunks + " chunks",
            "more than " + size.of(4 * MOST_CHUNKS, MOST_CHUNKS),
            chunks > size.of(4 * MOST_CHUNKS, MOST_CHUNKS)),
        new Row(
            "Stored bytes of the session, merged beside unmerged",
            "D1",
            segments,
            "%d kB, was %d kB in %d objects".formatted(merged / 1000, before / 1000, segments),
            "less",
            merged < before));
  }

  private void upload(Opened session, SealedSegments objects, int segments) throws IOException {
    AppendSegment append =
        new AppendSegmentService(
            world.gate,
            new SegmentStager(inspector, compression, world.hash, world.accountKeys),
            objects,
            world.segments,
            new SegmentLabels(world.dictionary));
    for (int number = 0; number < segments; number++) {
      byte[] body = segment(number).getBytes(UTF_8);
      uploaded += body.length;
      AppendSegment.Outcome outcome =
          append.append(
              new AppendSegment.Command(
                  session.session(),
                  new SegmentNumber(number),
                  session.token(),
                  Recordings.SHOP,
                  new ByteArrayInputStream(body)));
      if (!(outcome instanceof AppendSegment.Outcome.Stored)) {
        throw new IOException("a segment was answered " + outcome);
      }
    }
  }

  private void merge(SealedSegments objects) {
    SessionMerge merge =
        new SessionMerge(
            world.mergeQueue,
            world.sessions,
            new MergedObjects(objects, compression, world.hash, world.accountKeys),
            IdleLimit.USUAL,
            world.clock);
    world.clock.move(IdleLimit.USUAL.value());
    merge.next();
  }

  private String window(Opened session, SealedSegments objects, int segments) throws IOException {
    var from = Sessions.START.plusSeconds((long) segments * SEGMENT_SECONDS / 2 + 17);
    return read(session, objects, new TimeRange(from, from.plus(WINDOW)));
  }

  private String read(Opened session, SealedSegments objects, TimeRange range) throws IOException {
    ReplaySession replay =
        new ReplaySessionService(
            world.sight,
            new WatchableEvents(
                world.sight,
                world.segments,
                new SegmentBodies(world.segments, objects, compression),
                new StreamingEventReader()),
            world.guard);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    switch (replay.replay(Callers.admin(world.account), session.session(), range)) {
      case Guarded.Allowed<ReplaySession.Events> allowed -> allowed.value().writeTo(lines);
      case Guarded.Refused<ReplaySession.Events> refused ->
          throw new IOException("the replay was refused");
    }
    return lines.toString(UTF_8);
  }

  private long stored(Opened session) {
    return world.segments.segments(session.session()).stream()
        .mapToLong(StoredSegment::bytes)
        .sum();
  }

  /** A full snapshot every two minutes, otherwise mutations of masked text. */
  private String segment(int number) {
    long at = Sessions.START.plusSeconds((long) number * SEGMENT_SECONDS).toEpochMilli();
    StringBuilder events = new StringBuilder("[");
    for (int i = 0; i < EVENTS; i++) {
      boolean snapshot = i == 0 && number % 24 == 0;
      events
          .append(i == 0 ? "" : ",")
          .append("{\"type\":")
          .append(snapshot ? 2 : 3)
          .append(",\"timestamp\":")
          .append(at + i * 200L)
          .append(",\"data\":{\"source\":0,\"adds\":[");
      int nodes = snapshot ? 1500 : 22;
      for (int node = 0; node < nodes; node++) {
        events
            .append(node == 0 ? "" : ",")
            .append("{\"parentId\":")
            .append(random.nextInt(3000))
            .append(",\"nextId\":null,\"node\":{\"type\":3,\"textContent\":\"")
            .append("******* ".repeat(1 + random.nextInt(6)))
            .append("\",\"id\":")
            .append(random.nextInt(60_000))
            .append("}}");
      }
      events.append("],\"removes\":[],\"texts\":[],\"attributes\":[]}}");
    }
    return events.append("]").toString();
  }

  private SegmentStore counting() {
    return (SegmentStore)
        Proxy.newProxyInstance(
            SegmentStore.class.getClassLoader(),
            new Class<?>[] {SegmentStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("open") && arguments.length == 3) {
                chunks += (long) arguments[2] / CHUNK;
              }
              try {
                return method.invoke(world.objectStore, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
