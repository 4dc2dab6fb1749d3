package io.replayvault.web.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.web.entry.UploadAllowance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The files of Nicolas Seriot's JSONTestSuite, each uploaded as a segment and as a value inside an
 * event: what is no JSON ({@code n_}) is refused, what is ({@code y_}) is never called anything
 * else, and what RFC 8259 leaves open ({@code i_}) is decided once, in {@code jsontestsuite.txt}.
 *
 * <p>The files are not in this repository: they are looked for where {@code REPLAYVAULT_CORPORA}
 * says, else in {@code shared/corpora} beside the checkout or above it. On a build server they must
 * be there; elsewhere the build says by name what it left out.
 */
final class JsonTestSuiteTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> PINNED = pinned();

  private final RecordingEndpoint endpoint =
      new RecordingEndpoint(
          new UploadAllowance(4, 1_000_000, 4, 4, 10_000, 10_000, 10_000, 10_000, 10_000, 0));

  @TestFactory
  Stream<DynamicTest> every_file_is_taken_or_refused_as_the_suite_says() throws IOException {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      assertThat(System.getenv("CI")).as("JSONTestSuite is missing").isNull();
      System.out.println("left out: JSONTestSuite, not found; set REPLAYVAULT_CORPORA");
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      List<Path> json = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertThat(json).hasSizeGreaterThan(100);
      return json.stream().map(file -> DynamicTest.dynamicTest(nameOf(file), () -> check(file)));
    }
  }

  private void check(Path file) throws IOException {
    String name = nameOf(file);
    byte[] text = Files.readAllBytes(file);
    String outcome = PINNED.getOrDefault(name, name.startsWith("n_") ? "not-json" : "accepted");

    assertThat(upload(text)).isEqualTo(outcome.equals("accepted") ? "not-events" : outcome);
    assertThat(upload(inEvent(text))).isEqualTo(outcome);
    assertThat(name.startsWith("y_") ? "not-json" : "").isNotEqualTo(outcome);
    assertThat(name.startsWith("n_") ? "accepted" : "").isNotEqualTo(outcome);
    assertThat(PINNED.containsKey(name) || !name.startsWith("i_")).as("pinned by name").isTrue();
  }

  /** {@code accepted}, or the refusal's name. */
  private String upload(byte[] body) throws IOException {
    JsonNode own = JSON.readTree(endpoint.open(Map.of()).getOutput());
    MockHttpResponse answer =
        endpoint.send(
            "PUT",
            "record/v1/sessions/" + own.get("session").asText() + "/segments/0",
            RecordingEndpoint.uploadHeaders(own.get("token").asText(), Map.of()),
            body);
    return answer.getStatus() == 204
        ? "accepted"
        : JSON.readTree(answer.getOutput())
            .get("type")
            .asText()
            .replace("urn:replayvault:problem:", "");
  }

  private static byte[] inEvent(byte[] value) {
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    String head =
        "[{\"type\":3,\"timestamp\":%d,\"data\":{\"x\":".formatted(Sessions.START.toEpochMilli());
    segment.writeBytes(head.getBytes(UTF_8));
    segment.writeBytes(value);
    segment.writeBytes("}}]".getBytes(UTF_8));
    return segment.toByteArray();
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Map<String, String> pinned() {
    try (var in = JsonTestSuiteTest.class.getResourceAsStream("jsontestsuite.txt")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> folder() {
    String named = System.getenv("REPLAYVAULT_CORPORA");
    if (named != null) {
      return Optional.of(Path.of(named, "jsontestsuite"));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
        .map(above -> above.resolve("shared").resolve("corpora").resolve("jsontestsuite"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
