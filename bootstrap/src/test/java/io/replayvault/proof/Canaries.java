package io.replayvault.proof;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts that are nowhere else, typed where the product takes texts of that kind, so that each is
 * told from everything it may lie among. They pass for words: what holds a digit is masked away.
 */
final class Canaries {
  private static final int LENGTH = 20;

  /** None of them is a digit of a hexadecimal number. */
  private static final String LETTERS = "ghijklmnopqrstuvwxyz";

  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> byName = new LinkedHashMap<>();

  /** One for that place; the same place has the same. */
  String in(String place) {
    return byName.computeIfAbsent(place, fresh -> letters());
  }

  /** What is there already, for that place. */
  void add(String place, String text) {
    byName.put(place, text);
  }

  int size() {
    return byName.size();
  }

  /** Each by its place. */
  Map<String, String> all() {
    return Map.copyOf(byName);
  }

  private String letters() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
