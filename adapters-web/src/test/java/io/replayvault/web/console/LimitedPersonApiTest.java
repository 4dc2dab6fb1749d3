package io.replayvault.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.AppendSegmentService;
import io.replayvault.application.session.SegmentLabels;
import io.replayvault.application.session.SegmentStager;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.out.DeflateCompression;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.web.session.StreamingSegmentInspector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;

/**
 * Clause E1 attacked over HTTP: what was planted on an excluded page is in no byte of any answer to
 * who is limited, and is there with the limit removed.
 */
final class LimitedPersonApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CANARY = "canarybird";
  private static final long START = Sessions.START.toEpochMilli();
  private static final int SECONDS = 70;

  private final Console console;
  private final Opened mixed;
  private final Opened labelled;

  LimitedPersonApiTest() throws IOException {
    this.console = new Console();
    this.mixed = console.world.session(console.site);
    this.labelled = console.world.session(console.site);
    upload(mixed, 0, page(0, "/home"), text(1, "before"));
    upload(mixed, 1, page(10, "/billing/" + CANARY), text(11, CANARY), mark(12, CANARY));
    upload(mixed, 2, text(20, CANARY), text(25, CANARY));
    upload(mixed, 3, snapshot(30, "/billing/" + CANARY, CANARY), text(31, CANARY));
    upload(mixed, 4, page(40, "/bye"), text(41, "after"));
    upload(mixed, 5, visit(50, "/billing/card"), text(51, CANARY), visit(52, "/bye"));
    upload(mixed, 6, text(60, CANARY));
    upload(labelled, 0, page(0, "/" + CANARY), mark(1, "vip customer"));
  }

  @Test
  void no_answer_to_who_is_limited_holds_what_is_on_an_excluded_page() throws IOException {
    Map<String, String> limited =
        limited("NOT_PAGES /billing/*", "NOT_SESSIONS event=vip customer");
    assertThat(everything(limited)).doesNotContain(CANARY, "billing");
    assertThat(everything(limited)).contains("before", "after", "/home", "/bye");
  }

  @Test
  void with_the_limits_removed_it_is_there() throws IOException {
    Map<String, String> usual = console.signedIn(Role.STANDARD_USER, new Scope.WholeAccount());
    assertThat(everything(usual)).contains(CANARY, "billing");
    assertThat(everything(limited("NOT_PAGES /billing/*"))).contains("/" + CANARY);
    assertThat(everything(limited("NOT_SESSIONS event=vip customer"))).contains("billing");
  }

  @Test
  void merged_segments_tell_no_more() throws IOException {
    console.world.clock.move(Duration.ofHours(13));
    for (int i = 0; i < 3; i++) {
      console.world.merge().next();
    }
    assertThat(console.world.segments.segments(mixed.session()).get(0).frame()).isPresent();
    Map<String, String> limited =
        limited("NOT_PAGES /billing/*", "NOT_SESSIONS event=vip customer");
    assertThat(everything(limited)).doesNotContain(CANARY, "billing").contains("after");
  }

  @Test
  void what_is_left_out_is_a_gap_with_its_time() throws IOException {
    JsonNode manifest =
        json(console.get("sessions/" + mixed.session(), limited("NOT_PAGES /billing/*")))
            .get("manifest");
    JsonNode withheld = manifest.get("withheld");
    assertThat(withheld).hasSize(2);
    assertThat(withheld.get(0).get("from").asLong()).isEqualTo(START + 10_000);
    assertThat(withheld.get(0).get("to").asLong()).isEqualTo(START + 40_000);
    assertThat(withheld.get(1).get("from").asLong()).isEqualTo(START + 50_000);
  }

  @Test
  void a_session_that_a_label_excludes_answers_as_one_that_never_was() throws IOException {
    Map<String, String> limited = limited("NOT_SESSIONS event=vip customer");
    for (String path : List.of("", "/events?from=%d&to=%d".formatted(START, START + 1000))) {
      MockHttpResponse hidden =
          console.get("sessions/" + labelled.session().value() + path, limited);
      MockHttpResponse never = console.get("sessions/" + Fresh.session().value() + path, limited);
      assertThat(hidden.getStatus()).isEqualTo(404).isEqualTo(never.getStatus());
      assertThat(shape(hidden)).isEqualTo(shape(never));
    }
    JsonNode found = json(console.get("sessions?limit=2", limited));
    assertThat(found.get("items")).hasSize(2);
    assertThat(found.has("nextCursor")).isFalse();
  }

  private Map<String, String> limited(String... limits) {
    return console.signedIn(
        Callers.person(console.world.account, Role.STANDARD_USER, new Scope.WholeAccount())
            .with(Callers.limited(limits)));
  }

  /** Whatever can be read, with windows that begin at every second. */
  private String everything(Map<String, String> headers) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String path : paths()) {
      MockHttpResponse answer = console.get(path, headers);
      all.append(path.contains("billing") ? "" : path).append(' ');
      all.append(answer.getOutputHeaders()).append('\n');
      all.append(new String(answer.getOutput(), UTF_8)).append('\n');
    }
    return all.toString().replace("/api/v1/openapi", "");
  }

  private List<String> paths() throws IOException {
    List<String> paths = new ArrayList<>();
    JsonNode api;
    try (InputStream file = getClass().getResourceAsStream("openapi.json")) {
      api = JSON.readTree(file);
    }
    for (Opened session : List.of(mixed, labelled)) {
      String id = session.session().value();
      api.get("paths")
          .properties()
          .forEach(
              path -> {
                if (path.getValue().has("get") && !path.getKey().endsWith("openapi.json")) {
                  paths.add(path.getKey().substring("/api/v1/".length()).replace("{id}", id));
                }
              });
      IntStream.range(0, SECONDS)
          .boxed()
          .flatMap(second -> Stream.of(1, 15, 300).map(length -> window(id, second, length)))
          .forEach(paths::add);
    }
    paths.addAll(
        List.of("sessions?page=/billing/*", "sessions?page=/b*", "sessions?browser=Chromium"));
    return paths;
  }

  private static String window(String session, int second, int length) {
    long from = START + second * 1000L;
    return "sessions/%s/events?from=%d&to=%d".formatted(session, from, from + length * 1000L);
  }

  private void upload(Opened session, int number, String... events) throws IOException {
    AppendSegment append =
        new AppendSegmentService(
            console.world.gate,
            new SegmentStager(
                new StreamingSegmentInspector(console.world.clock),
                new DeflateCompression(),
                console.world.hash,
                console.world.accountKeys),
            console.world.objects,
            console.world.segments,
            new SegmentLabels(console.world.dictionary));
    String segment = "[" + String.join(",", events) + "]";
    assertThat(
            append.append(
                new AppendSegment.Command(
                    session.session(),
                    new SegmentNumber(number),
                    session.token(),
                    Recordings.SHOP,
                    new ByteArrayInputStream(segment.getBytes(UTF_8)))))
        .isInstanceOf(AppendSegment.Outcome.Stored.class);
  }

  /** A page as the recorder comes to it: visit, address, full snapshot. */
  private static String page(int second, String path) {
    return visit(second, path) + "," + snapshot(second, path, "page");
  }

  private static String snapshot(int second, String path, String text) {
    return event(4, second, "{\"href\":\"%s\",\"width\":9,\"height\":9}".formatted(path))
        + ","
        + event(2, second, "{\"node\":{\"id\":1,\"text\":\"%s\"}}".formatted(text));
  }

  private static String visit(int second, String path) {
    return event(5, second, "{\"tag\":\"rv.page\",\"payload\":{\"path\":\"%s\"}}".formatted(path));
  }

  private static String mark(int second, String name) {
    return event(5, second, "{\"tag\":\"rv.event\",\"payload\":{\"name\":\"%s\"}}".formatted(name));
  }

  private static String text(int second, String text) {
    return event(3, second, "{\"source\":0,\"texts\":[{\"value\":\"%s\"}]}".formatted(text));
  }

  private static String event(int type, int second, String data) {
    return "{\"type\":%d,\"timestamp\":%d,\"data\":%s}"
        .formatted(type, START + second * 1000L, data);
  }

  private static String shape(MockHttpResponse answer) {
    return new String(answer.getOutput(), UTF_8).replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  private static JsonNode json(MockHttpResponse answer) throws IOException {
    assertThat(answer.getStatus()).isLessThan(300);
    return JSON.readTree(answer.getOutput());
  }
}
