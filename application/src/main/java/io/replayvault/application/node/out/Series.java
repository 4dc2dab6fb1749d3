package io.replayvault.application.node.out;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@link Measure}, and for one that has a label, which of its values. Values are short words of
 * ours and have no digit: an id, an address, a host or a name of somebody's does not become one.
 *
 * @param measure what is measured
 * @param value the label's value; empty exactly where the measure has no label
 */
public record Series(Measure measure, Optional<String> value) {
  private static final int LONGEST = 30;
  private static final Pattern WORDS = Pattern.compile("[a-z]{2,14}(?:-[a-z]{1,14}){0,4}");

  public Series {
    if (value.isPresent() != measure.label().isPresent()) {
      throw new IllegalArgumentException(measure + " has another number of labels");
    }
    if (value
        .filter(text -> text.length() > LONGEST || !WORDS.matcher(text).matches())
        .isPresent()) {
      throw new IllegalArgumentException("a label's value is made of a few short words");
    }
  }
}
