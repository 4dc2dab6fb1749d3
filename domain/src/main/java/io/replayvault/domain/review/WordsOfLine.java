package io.replayvault.domain.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a review's text: its kind, whose it is, and words {@code name=value}.
 *
 * @param kind what it is about
 * @param id whose
 * @param words by name
 */
record WordsOfLine(String kind, String id, Map<String, String> words) {
  WordsOfLine {
    words = Map.copyOf(words);
  }

  static WordsOfLine parse(String line) {
    List<String> parts = List.of(line.split(" ", -1));
    if (parts.size() < 2) {
      throw new IllegalArgumentException("a line of an access review says whose it is");
    }
    Map<String, String> words = new LinkedHashMap<>();
    for (String part : parts.subList(2, parts.size())) {
      int equals = part.indexOf('=');
      if (equals < 1 || words.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException("a line of an access review has words name=value");
      }
    }
    return new WordsOfLine(parts.get(0), parts.get(1), words);
  }

  /** The word of that name. */
  String of(String name) {
    String value = words.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a line of an access review lacks " + name);
    }
    return value;
  }

  int number(String name) {
    return Integer.parseInt(of(name));
  }

  boolean is(String name) {
    return of(name).equals("yes");
  }

  /** A list of words; {@code -} for none. */
  List<String> list(String name) {
    String value = of(name);
    return value.equals(ReviewWords.NONE) ? List.of() : List.of(value.split(",", -1));
  }
}
