package io.replayvault.proof;

import static io.replayvault.proof.HostileVault.ORIGIN;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.system.BuiltProduct;
import io.replayvault.system.Corpora;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSONTestSuite through the real upload: each file as a segment, and as a value in an event.
 * Outcomes that a file's name does not tell are those of the web module's own test.
 */
final class JsonIsToldFromTheRest implements Claim {
  private static final String PINS =
      "adapters-web/src/test/resources/io/replayvault/web/recording/jsontestsuite.txt";
  private static final int OF_A_SESSION = 50;

  @Override
  public List<Row> check(Size size) throws Exception {
    Optional<Path> folder = Corpora.find("jsontestsuite");
    if (folder.isEmpty()) {
      boolean mayBeMissing = size == Size.QUICK && Corpora.mayBeMissing();
      return List.of(
          new Row(
              "JSONTestSuite through the upload",
              "B4 D4",
              0,
              "left out: not found; set REPLAYVAULT_CORPORA",
              "154 files",
              mayBeMissing));
    }
    Map<String, String> pins = pins();
    List<Path> files = files(folder.get());
    HostileVault hostile = HostileVault.get();
    Uploads uploads = new Uploads(hostile.vault().recording(), hostile.site("JSON", ORIGIN));
    List<String> wrong = new ArrayList<>();
    int lenient = 0;
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String owed = pins.getOrDefault(name, name.startsWith("n_") ? "not-json" : "accepted");
      byte[] text = Files.readAllBytes(file);
      String asSegment = uploads.put(text);
      String asValue = uploads.put(inEvent(text));
      boolean fits = asSegment.equals(owed.equals("accepted") ? "not-events" : owed);
      if (!fits || !asValue.equals(owed) || name.startsWith("i_") && !pins.containsKey(name)) {
        wrong.add(name + " " + asSegment + ", " + asValue);
      }
      lenient += name.startsWith("n_") && isTakenLeniently(text) ? 1 : 0;
    }
    return List.of(
        new Row(
            "JSONTestSuite through the upload: y_ is JSON, n_ is refused, i_ as pinned",
            "B4 D4",
            2L * files.size(),
            wrong.size() + " wrong" + (wrong.isEmpty() ? "" : ", such as " + wrong.get(0)),
            "0 wrong",
            wrong.isEmpty() && files.size() > 100),
        new Row(
            "  counter-proof: a lenient reader takes files that are no JSON",
            "B4 D4",
            files.size(),
            lenient + " taken",
            "1 or more",
            lenient > 0));
  }

  /** A reader that stops at the first value's end and allows what JavaScript once allowed. */
  private static boolean isTakenLeniently(byte[] text) {
    var mapper =
        com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    try {
      return !mapper.readTree(text).isMissingNode();
    } catch (IOException refused) {
      return false;
    }
  }

  private static byte[] inEvent(byte[] value) {
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    String head =
        "[{\"type\":3,\"timestamp\":%d,\"data\":{\"x\":".formatted(System.currentTimeMillis());
    segment.writeBytes(head.getBytes(UTF_8));
    segment.writeBytes(value);
    segment.writeBytes("}}]".getBytes(UTF_8));
    return segment.toByteArray();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Map<String, String> pins() throws IOException {
    try (Stream<String> lines = Files.lines(BuiltProduct.checkout().resolve(PINS))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
  }

  /** Uploads one after another, with a new session before one has sent too many in one go. */
  private static final class Uploads {
    private final URI recording;
    private final String siteKey;
    private OpenedSession session;
    private int number;

    Uploads(URI recording, String siteKey) throws IOException, InterruptedException {
      this.recording = recording;
      this.siteKey = siteKey;
      this.session = new Uploader(recording, ORIGIN).open(siteKey);
    }

    /** {@code accepted}, or the refusal's name. */
    String put(byte[] body) throws IOException, InterruptedException {
      if (number == OF_A_SESSION) {
        session = new Uploader(recording, ORIGIN).open(siteKey);
        number = 0;
      }
      String more = "Content-Length: " + body.length;
      try (RawRequest request = RawRequest.connect(recording, 20_000)) {
        request.send(RawRequest.head(recording, ORIGIN, session, number, more));
        request.send(body);
        number++;
        String answer = request.answer();
        return answer.equals("204") ? "accepted" : answer.replaceFirst("^\\d+ ", "");
      }
    }
  }
}
