package io.replayvault.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where decision records and the code that enforces them have lost each other. */
final class AdrLinks {
  private static final Pattern STATUS =
      Pattern.compile("proposed|accepted|rejected|superseded-by \\d{4}");
  private static final Pattern ANNOTATION = Pattern.compile("(?m)^\\s*@Adr\\((\\d+)\\)");
  private static final Pattern MENTION = Pattern.compile("ADR-(\\d{4})");
  private static final Pattern RULE =
      Pattern.compile("@Adr\\((\\d+)\\)\\s+@ArchTest\\s+static final ArchRule (\\w+)");
  private static final int LONGEST = 60;

  private final List<DecisionRecord> records;
  private final List<Checkout.File> sources;
  private final List<String> problems = new ArrayList<>();

  private AdrLinks(List<DecisionRecord> records, List<Checkout.File> sources) {
    this.records = records;
    this.sources = sources;
  }

  /** What is wrong, one sentence each; empty when nothing is. */
  static List<String> problems(List<Checkout.File> records, List<Checkout.File> sources) {
    AdrLinks links =
        new AdrLinks(
            records.stream().flatMap(file -> DecisionRecord.of(file).stream()).toList(), sources);
    links.checkRecords();
    links.checkEnforcers();
    links.checkSources();
    return List.copyOf(links.problems);
  }

  private void checkRecords() {
    Set<Integer> seen = new HashSet<>();
    for (DecisionRecord each : records) {
      if (!seen.add(each.number())) {
        problems.add(each.path() + " takes a number that is taken");
      }
      if (each.status().filter(s -> STATUS.matcher(s).matches()).isEmpty()) {
        problems.add(each.path() + " has no known status");
      }
      if (each.lines() > LONGEST) {
        problems.add(each.path() + " is longer than " + LONGEST + " lines");
      }
      if (each.isAccepted() && each.enforcers().isEmpty()) {
        problems.add(each.path() + " is accepted and nothing enforces it");
      }
    }
  }

  private void checkEnforcers() {
    for (DecisionRecord each : records) {
      for (String enforcer : each.enforcers()) {
        if (!enforcer.startsWith("review: ") && !exists(enforcer)) {
          problems.add(each.path() + " is enforced by " + enforcer + ", which is nowhere");
        }
      }
    }
  }

  private boolean exists(String enforcer) {
    String[] parts = enforcer.split("#", 2);
    if (parts.length < 2) {
      return false;
    }
    String ending = "/" + (parts[0].contains(".") ? parts[0] : parts[0] + ".java");
    Pattern member = Pattern.compile("(?<!\\w)" + Pattern.quote(parts[1]) + "(?!\\w)");
    return sources.stream()
        .anyMatch(file -> file.path().endsWith(ending) && member.matcher(file.text()).find());
  }

  private void checkSources() {
    Set<Integer> numbers = new HashSet<>();
    records.forEach(each -> numbers.add(each.number()));
    for (Checkout.File source : sources) {
      for (Pattern link : List.of(ANNOTATION, MENTION)) {
        link.matcher(source.text())
            .results()
            .map(found -> Integer.valueOf(found.group(1)))
            .filter(number -> !numbers.contains(number))
            .forEach(
                number ->
                    problems.add(source.path() + " names ADR " + number + ", which is not there"));
      }
      RULE.matcher(source.text())
          .results()
          .filter(rule -> !namesBack(Integer.parseInt(rule.group(1)), rule.group(2)))
          .forEach(
              rule ->
                  problems.add(
                      "ADR " + rule.group(1) + " does not name its rule " + rule.group(2)));
    }
  }

  private boolean namesBack(int number, String rule) {
    return records.stream()
        .filter(each -> each.number() == number)
        .flatMap(each -> each.enforcers().stream())
        .anyMatch(enforcer -> enforcer.endsWith("#" + rule));
  }
}
