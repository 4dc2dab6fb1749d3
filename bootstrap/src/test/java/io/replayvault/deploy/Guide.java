package io.replayvault.deploy;

import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of {@code docs/deploy.md}, as they stand there: what is fenced as {@code sh} under
 * the numbered headings of its steps.
 */
public final class Guide {
  private static final Pattern STEP =
      Pattern.compile("(?ms)^### (\\d+)\\. ([^\\n]+)\\n(.*?)(?=^### |\\z)");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern VALUE = Pattern.compile("(?m)^(?:export )?([A-Z_]+)=");
  private static final Pattern STOP = Pattern.compile("(?m)^- Stop: `([^`]+)`");

  private final List<Step> steps;
  private final String stop;

  private Guide(List<Step> steps, String stop) {
    this.steps = List.copyOf(steps);
    this.stop = stop;
  }

  /** Reads it from the checkout. */
  public static Guide read() throws IOException {
    return of(Files.readString(BuiltProduct.checkout().resolve("docs/deploy.md")));
  }

  /**
   * The commands of {@code docs/deploy/upgrade.md}: what a new shell needs, then what replaces one
   * node's files; the tables' step of this guide comes between.
   */
  static List<String> upgrade() throws IOException {
    String text = Files.readString(BuiltProduct.checkout().resolve("docs/deploy/upgrade.md"));
    List<String> blocks = BLOCK.matcher(text).results().map(block -> block.group(1)).toList();
    if (blocks.size() != 2) {
      throw new IllegalStateException("the upgrade guide has other commands than it had");
    }
    return blocks;
  }

  static Guide of(String text) {
    int begin = text.indexOf("\n## Steps\n");
    int end = text.indexOf("\n## Afterwards\n");
    Matcher stop = STOP.matcher(text);
    if (begin < 0 || end < begin || !stop.find()) {
      throw new IllegalStateException("the guide has no steps any more");
    }
    List<Step> steps = new ArrayList<>();
    for (MatchResult step : STEP.matcher(text.substring(begin, end)).results().toList()) {
      StringBuilder commands = new StringBuilder();
      BLOCK.matcher(step.group(3)).results().forEach(block -> commands.append(block.group(1)));
      steps.add(new Step(Integer.parseInt(step.group(1)), step.group(2), commands.toString()));
    }
    return new Guide(steps, stop.group(1));
  }

  /** All steps, in order; the first one sets the values that differ between sites. */
  public List<Step> steps() {
    return steps;
  }

  /** The names that the first step gives a value. */
  Set<String> values() {
    Set<String> names = new TreeSet<>();
    VALUE.matcher(steps.getFirst().commands()).results().forEach(v -> names.add(v.group(1)));
    return names;
  }

  /** The command that stops the server. */
  public String stop() {
    return stop;
  }

  /**
   * One step.
   *
   * @param number as in its heading
   * @param title as in its heading
   * @param commands for a shell
   */
  public record Step(int number, String title, String commands) {
    @Override
    public String toString() {
      return number + ". " + title;
    }
  }
}
