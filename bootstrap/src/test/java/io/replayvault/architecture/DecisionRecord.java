package io.replayvault.architecture;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of {@code docs/adr}: what its front matter says.
 *
 * @param path from the root
 * @param number the four figures of its name
 * @param status as written; empty if there is none
 * @param enforcers the entries of {@code enforced-by}: {@code Class#member}, {@code
 *     file.test.ts#words}, or {@code review: reason}
 * @param lines how long it is
 */
record DecisionRecord(
    String path, int number, Optional<String> status, List<String> enforcers, long lines) {
  private static final Pattern NAME = Pattern.compile(".*/docs/adr/(\\d{4})-[a-z0-9-]+\\.md");
  private static final Pattern FRONT = Pattern.compile("(?s)\\A---\\n(.*?)\\n---\\n");
  private static final Pattern STATUS = Pattern.compile("(?m)^status: *(.+)$");
  private static final Pattern ENFORCER = Pattern.compile("(?m)^ {2}- \"?([^\"\\n]+)\"?$");

  /** The record in this file; empty if its name is not a record's. */
  static Optional<DecisionRecord> of(Checkout.File file) {
    Matcher name = NAME.matcher(file.path());
    if (!name.matches()) {
      return Optional.empty();
    }
    Matcher front = FRONT.matcher(file.text());
    String head = front.find() ? front.group(1) : "";
    Matcher status = STATUS.matcher(head);
    return Optional.of(
        new DecisionRecord(
            file.path(),
            Integer.parseInt(name.group(1)),
            status.find() ? Optional.of(status.group(1).strip()) : Optional.empty(),
            ENFORCER.matcher(head).results().map(found -> found.group(1)).toList(),
            file.text().lines().count()));
  }

  boolean isAccepted() {
    return status.filter("accepted"::equals).isPresent();
  }
}
