package io.replayvault.persistence.database;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * An array as a PostgreSQL text literal (manual, section 8.15.2), bound as one parameter and cast
 * in the statement: one statement text for any number of elements, and no array type of a driver.
 */
public final class ArrayLiteral {
  private ArrayLiteral() {}

  /** Of whole numbers. */
  public static String ofNumbers(Collection<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /** Of texts, each quoted. */
  public static String ofTexts(Collection<String> texts) {
    return texts.stream().map(ArrayLiteral::quoted).collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
