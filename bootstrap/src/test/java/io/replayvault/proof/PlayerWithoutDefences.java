package io.replayvault.proof;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The built player with its sandbox, its policy and its disarming taken out, for counter-proofs: if
 * a hostile recording did nothing here either, it would prove nothing elsewhere.
 */
final class PlayerWithoutDefences {
  private static final Path PLAYER = Path.of("adapters-web/ui/player/dist");
  private static final String SANDBOX_OPEN = "\"sandbox\",\"allow-same-origin allow-scripts\"";

  private PlayerWithoutDefences() {}

  /** Puts it in the place of the real one. */
  static void serve(BrowserContext window, String replayOrigin, String consoleOrigin)
      throws IOException {
    answers(replayOrigin, consoleOrigin)
        .forEach(
            (address, answer) ->
                window.route(
                    address,
                    route ->
                        route.fulfill(
                            new Route.FulfillOptions()
                                .setContentType(answer.type())
                                .setBody(answer.body()))));
  }

  /** What to answer instead of the real one, by address. */
  static Map<String, Answer> answers(String replayOrigin, String consoleOrigin) throws IOException {
    String page = read(PLAYER.resolve("index.html")).replace("__CONSOLE_ORIGIN__", consoleOrigin);
    String script = read(PLAYER.resolve("player.js"));
    script = without(script, "/\\^\\(on\\.\\*\\|srcdoc[^/]*/", "/^$/");
    script = without(script, "/\\^\\(src\\|href[^/]*/", "/^$/");
    script = without(script, "\"sandbox\",\"allow-same-origin\"", SANDBOX_OPEN);
    script = without(script, "\\.UNSAFE_allowUnprotectedRebuild\\)return", ".doc)return");
    script = without(script, "!==\"allow-same-origin\"", "===\"never\"");
    return Map.of(
        replayOrigin + "/", new Answer("text/html; charset=utf-8", page),
        replayOrigin + "/player.js", new Answer("text/javascript; charset=utf-8", script));
  }

  private static String without(String script, String defence, String instead) {
    Matcher found = Pattern.compile(defence).matcher(script);
    if (!found.find()) {
      throw new IllegalStateException("the built player has no " + defence);
    }
    return found.replaceAll(Matcher.quoteReplacement(instead));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(BuiltProduct.checkout().resolve(file), StandardCharsets.UTF_8);
  }

  /**
   * An answer.
   *
   * @param type its media type
   */
  record Answer(String type, String body) {}
}
