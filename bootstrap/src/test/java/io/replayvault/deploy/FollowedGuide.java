package io.replayvault.deploy;

import io.replayvault.deploy.Guide.Step;
import io.replayvault.deploy.GuideShell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The guide followed at a site, all of it or without one step, and the server that came of it. */
public final class FollowedGuide implements AutoCloseable {
  private static final int VALUES = 0;
  private static final int TABLES = 5;
  private static final int START = 7;
  private static final int FIRST_PERSON = 8;
  private static final int SECONDS = 120;

  /** What Open Liberty calls an application, or a servlet of one, that threw while it started. */
  private static final Pattern NOT_STARTED = Pattern.compile("CWWKZ0002E|SRVE0271E");

  private final Guide guide;
  private final StockSite site;
  private final GuideShell shell;
  private final int leftOut;
  private boolean ready;
  private boolean started;

  private FollowedGuide(Guide guide, StockSite site, GuideShell shell, int leftOut) {
    this.guide = guide;
    this.site = site;
    this.shell = shell;
    this.leftOut = leftOut;
  }

  /**
   * Follows it up to the start, and asks whether the server is ready.
   *
   * @param leftOut number of the step that is not done; none has a negative one
   */
  public static FollowedGuide follow(Guide guide, StockSite site, int leftOut)
      throws IOException, InterruptedException {
    requireSteps(guide, site);
    GuideShell shell = GuideShell.start(site.folder(), site.administrators());
    FollowedGuide followed = new FollowedGuide(guide, site, shell, leftOut);
    try {
      followed.upToTheStart();
      return followed;
    } catch (IOException | InterruptedException | RuntimeException e) {
      followed.close();
      throw e;
    }
  }

  /** Whether the server said that it is ready, within the time that the guide gives it. */
  public boolean isReady() {
    return ready;
  }

  /** How many steps were run, the values included. */
  public int run() {
    return (int) guide.steps().stream().filter(this::isBeforeTheStart).count() + 1;
  }

  /** The one-time link that the guide ends with. */
  public String firstPersonLink() throws IOException, InterruptedException {
    String said = shell.run(step(FIRST_PERSON).commands());
    return said.lines()
        .filter(line -> line.contains("#token="))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no link was printed:\n" + said));
  }

  /** Changes the tables and replaces the node's files in a new shell, by the upgrade guide. */
  public void upgrade() throws IOException, InterruptedException {
    List<String> upgrade = Guide.upgrade();
    Path folder = Files.createDirectories(site.folder().resolve("upgrade"));
    try (GuideShell fresh = GuideShell.start(folder, site.administrators())) {
      fresh.run(step(VALUES).commands() + ownValues());
      fresh.run(upgrade.getFirst());
      fresh.run(step(TABLES).commands());
      fresh.run(upgrade.getLast());
    }
  }

  /** Whether the guide's last step prints a link once more. */
  public boolean offersAnotherLink() throws IOException, InterruptedException {
    return shell.attempt(step(FIRST_PERSON).commands()).said().contains("#token=");
  }

  /** Who the server's process belongs to. */
  public String owner() throws IOException {
    Optional<Path> process = process();
    return process.isEmpty() ? "nobody at all" : Files.getOwner(process.get()).getName();
  }

  /** What the server's log says of an application that did not start; empty if nothing. */
  public String reason() throws IOException {
    Path messages = site.folder().resolve("srv/logs/messages.log");
    if (!Files.exists(messages)) {
      return "";
    }
    return Files.readString(messages)
        .lines()
        .dropWhile(line -> !NOT_STARTED.matcher(line).find())
        .limit(20)
        .collect(Collectors.joining("\n"));
  }

  private void upToTheStart() throws IOException, InterruptedException {
    for (Step step : guide.steps()) {
      if (isBeforeTheStart(step)) {
        shell.run(step.commands() + (step.number() == VALUES ? ownValues() : ""));
      }
    }
    started = true;
    shell.run(leftOut < 0 ? "" : "PATIENCE=1");
    Ran start = shell.attempt(step(START).commands());
    ready = start.status() == 0;
    if (!ready && leftOut < 0) {
      throw new IllegalStateException(start.said() + reason());
    }
    for (int tries = 0; !ready && tries < SECONDS && reason().isEmpty(); tries++) {
      TimeUnit.SECONDS.sleep(1);
      ready = shell.attempt(step(START).commands().lines().toList().getLast()).status() == 0;
    }
  }

  private boolean isBeforeTheStart(Step step) {
    return step.number() < START && step.number() != leftOut;
  }

  private String ownValues() {
    StringBuilder values = new StringBuilder();
    site.values().forEach((name, value) -> values.append(name).append("='" + value + "'\n"));
    return values.toString();
  }

  private Step step(int number) {
    return guide.steps().stream().filter(step -> step.number() == number).findFirst().orElseThrow();
  }

  /** A value that the guide does not have would make the test another guide. */
  private static void requireSteps(Guide guide, StockSite site) {
    Set<String> known = guide.values();
    for (Map.Entry<String, String> value : site.values().entrySet()) {
      if (!known.contains(value.getKey())) {
        throw new IllegalStateException("the guide has no value " + value.getKey());
      }
    }
    for (Step step : guide.steps()) {
      if (step.commands().isBlank()) {
        throw new IllegalStateException("nothing to run in step " + step);
      }
    }
  }

  /** The server's own entry in {@code /proc}. */
  private Optional<Path> process() throws IOException {
    Path pid = site.folder().resolve("srv/output/.pid/replayvault.pid");
    return Files.exists(pid)
        ? Optional.of(Path.of("/proc", Files.readString(pid).strip())).filter(Files::exists)
        : Optional.empty();
  }

  @Override
  public void close() {
    try {
      if (started) {
        shell.attempt(guide.stop());
      }
    } catch (IOException e) {
      e.printStackTrace();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      shell.close();
      endWhatIsLeft();
    }
  }

  private void endWhatIsLeft() {
    try {
      process()
          .flatMap(left -> ProcessHandle.of(Long.parseLong(left.getFileName().toString())))
          .ifPresent(ProcessHandle::destroyForcibly);
    } catch (IOException e) {
      e.printStackTrace();
    }
  }
}
