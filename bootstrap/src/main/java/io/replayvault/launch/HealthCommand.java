package io.replayvault.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * {@code replayvault health}: asks the node on this host how it is; for whoever has no other client
 * at hand, such as an image.
 */
final class HealthCommand implements Command {

  private static final Set<String> QUESTIONS = Set.of("ready", "live", "started");
  private static final String WAIT = "--wait";
  private static final int MILLIS = 5_000;
  private static final String PORT = "REPLAYVAULT_OPERATIONS_PORT";

  @Override
  public String name() {
    return "health";
  }

  @Override
  public String summary() {
    return "says whether the node on this host is ready, live or started";
  }

  @Override
  public String help() {
    return """
        replayvault health [ready|live|started] [--wait SECONDS]

        Asks the operations endpoint on 127.0.0.1, at REPLAYVAULT_OPERATIONS_PORT (9445), whether
        the node is ready (the usual question), live or started. Ends with 0 if it is; else with 1,
        and prints what it answered. With --wait it asks once a second for so long until it is.

        Example: java -jar replayvault.jar health --wait 120
        """
        .stripTrailing();
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Question question = Question.of(arguments);
    URI resource = URI.create("http://127.0.0.1:" + port() + "/health/" + question.about());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(question.seconds());
    Answer answer = ask(resource);
    while (!answer.good() && System.nanoTime() < end) {
      pause();
      answer = ask(resource);
    }
    (answer.good() ? out : err).println("replayvault: " + answer.said());
    return answer.good() ? Main.OK : Main.FAILED;
  }

  private static Answer ask(URI resource) {
    try {
      HttpURLConnection connection = (HttpURLConnection) resource.toURL().openConnection();
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      int status = connection.getResponseCode();
      return status == HttpURLConnection.HTTP_OK
          ? new Answer(true, resource + " answers yes")
          : new Answer(false, resource + " answers " + status + " " + body(connection));
    } catch (IOException e) {
      return new Answer(false, resource + " does not answer (" + e.getMessage() + ")");
    }
  }

  private static String body(HttpURLConnection connection) throws IOException {
    try (InputStream body = connection.getErrorStream()) {
      return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static int port() {
    String text = Optional.ofNullable(System.getenv(PORT)).map(String::strip).orElse("");
    try {
      return text.isEmpty() ? 9445 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new LaunchRefused(PORT + " is " + text + ": set a port number", e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchRefused("interrupted", e);
    }
  }

  private record Answer(boolean good, String said) {}

  private record Question(String about, long seconds) {
    static Question of(List<String> arguments) {
      int wait = arguments.indexOf(WAIT);
      List<String> rest = wait < 0 ? arguments : arguments.subList(0, wait);
      boolean known = rest.isEmpty() || rest.size() == 1 && QUESTIONS.contains(rest.getFirst());
      if (!known || wait >= 0 && arguments.size() != wait + 2) {
        throw new LaunchRefused("health does not know these arguments: see health --help");
      }
      try {
        return new Question(
            rest.isEmpty() ? "ready" : rest.getFirst(),
            wait < 0 ? 0 : Long.parseLong(arguments.get(wait + 1)));
      } catch (NumberFormatException e) {
        throw new LaunchRefused("health --wait takes a number of seconds", e);
      }
    }
  }
}
