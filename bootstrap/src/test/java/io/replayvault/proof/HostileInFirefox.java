package io.replayvault.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.OutsideTrap;
import io.replayvault.system.RunningReplayVault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Replays in the machine's Firefox, whose proxy is the trap. Node drives it, since the driver for
 * Java drives no Firefox as Debian has it.
 */
record HostileInFirefox(RunningReplayVault vault, OutsideTrap trap) implements HostileBrowser {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Predicate<String> MAKER =
      Pattern.compile(
              "^(CONNECT |[A-Z]+ https?://)([\\w-]+\\.)*(mozilla\\.(org|com|net)|firefox\\.com)[:/ ]")
          .asPredicate();
  private static final Path LIBRARIES = Path.of("adapters-web/ui/recorder");

  @Override
  public String name() {
    return "Firefox";
  }

  @Override
  public Seen replay(List<String> sessions, boolean defenceless) throws Exception {
    String replayOrigin = vault.replay().toString();
    Map<String, Object> task = new HashMap<>();
    task.put("trap", trap.port());
    task.put("console", vault.console().toString());
    task.put("email", RunningReplayVault.EMAIL);
    task.put("password", RunningReplayVault.PASSWORD);
    task.put("own", List.of(vault.console().getAuthority(), vault.replay().getAuthority()));
    task.put("tell", WatchedBrowser.TELL);
    task.put("drive", PageFunction.read("drive-player.js"));
    task.put(
        "driven",
        Map.of("sessions", sessions, "replayOrigin", replayOrigin, "dwell", DWELL_MILLIS));
    if (defenceless) {
      task.put("player", PlayerWithoutDefences.answers(replayOrigin, vault.console().toString()));
    }
    Answered answered = ask(task);
    List<String> deeds = texts(answered.said().get("deeds"));
    if (answered.said().get("strays").asInt() > 0) {
      deeds.add("script that told from no player: " + answered.said().get("strays"));
    }
    int connections =
        answered
            .connections()
            .orElseThrow(() -> new IOException("Firefox did not begin: see what node said"));
    return new Seen(texts(answered.said().get("outcomes")), deeds, connections);
  }

  @Override
  public List<Boolean> firesPlainly(List<JsonNode> trees) throws Exception {
    Answered answered =
        ask(
            Map.of(
                "trap", trap.port(), "fire", PageFunction.read("fire-in-page.js"), "trees", trees));
    List<Boolean> fires = new ArrayList<>();
    answered.said().get("fires").forEach(each -> fires.add(each.asBoolean()));
    return fires;
  }

  /** What goes outside before the browser is ready, or to its maker, is its own. */
  private Answered ask(Map<String, Object> task) throws Exception {
    Path script = Files.createTempFile("replayvault-drive", ".mjs");
    try {
      Files.writeString(script, PageFunction.read("drive-firefox.mjs"));
      Process node =
          new ProcessBuilder("node", script.toString())
              .directory(BuiltProduct.checkout().resolve(LIBRARIES).toFile())
              .start();
      try (OutputStream in = node.getOutputStream()) {
        JSON.writeValue(in, task);
      }
      OptionalInt before = awaitBegin(node);
      byte[] said = node.getInputStream().readAllBytes();
      if (node.waitFor() != 0) {
        throw new IOException("Firefox was not driven: see what node said above");
      }
      Thread.sleep(2L * OutsideTrap.PATIENCE_MILLIS);
      return new Answered(JSON.readTree(said), foreign(before));
    } finally {
      Files.delete(script);
    }
  }

  /** How many connections went outside since Firefox began; empty if it never said that it did. */
  private OptionalInt foreign(OptionalInt before) {
    if (before.isEmpty()) {
      return OptionalInt.empty();
    }
    List<String> asked = trap.asked();
    List<String> foreign =
        asked.subList(before.getAsInt(), asked.size()).stream()
            .filter(line -> !MAKER.test(line))
            .toList();
    foreign.forEach(line -> System.out.println("  outside: " + line));
    return OptionalInt.of(foreign.size());
  }

  private OptionalInt awaitBegin(Process node) throws IOException {
    BufferedReader told = new BufferedReader(new InputStreamReader(node.getErrorStream(), UTF_8));
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      if (line.equals("begin")) {
        int before = trap.asked().size();
        Thread.ofPlatform().daemon().start(() -> told.lines().forEach(System.err::println));
        return OptionalInt.of(before);
      }
      System.err.println(line);
    }
    return OptionalInt.empty();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /**
   * What node said.
   *
   * @param connections how many went outside since it began; empty if it did not
   */
  private record Answered(JsonNode said, OptionalInt connections) {}
}
