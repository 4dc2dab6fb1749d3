package io.replayvault.domain.password;

import java.util.List;

/**
 * What a password is worth when each part that somebody would guess as a whole counts as one
 * character: words, also with digits and signs for letters; runs of the alphabet, of numbers and of
 * the keyboard, forwards and backwards; years; and what repeats what stands before it. Of all ways
 * to take it apart the cheapest counts.
 */
final class PredictableParts {
  private static final int SHORTEST_RUN = 3;
  private static final List<int[]> KEYBOARD = keyboard();

  private final int[] characters;
  private final int[] worth;

  private PredictableParts(int[] characters) {
    this.characters = characters;
    this.worth = new int[characters.length + 1];
  }

  /** The least sum of parts and single characters, 0 to the number of characters. */
  static int worth(int[] characters, List<int[]> words) {
    return new PredictableParts(characters).worth(words);
  }

  private int worth(List<int[]> words) {
    for (int at = characters.length - 1; at >= 0; at--) {
      worth[at] = worth[at + 1] + 1;
      for (int[] word : words) {
        take(at, lengthOf(word, at), word.length);
      }
      for (int[] row : KEYBOARD) {
        take(at, alongKeys(row, at), SHORTEST_RUN);
      }
      take(at, steps(at, 1), SHORTEST_RUN);
      take(at, steps(at, -1), SHORTEST_RUN);
      take(at, isYear(at) ? 4 : 0, 4);
      for (int back = 1; back <= at; back++) {
        take(at, repeated(at, back), Math.max(back, 2));
      }
    }
    return worth[0];
  }

  /** Lets a part from {@code at} count as one, in each length from the shortest to this. */
  private void take(int at, int longest, int shortest) {
    for (int length = shortest; length <= longest; length++) {
      worth[at] = Math.min(worth[at], 1 + worth[at + length]);
    }
  }

  private int lengthOf(int[] word, int at) {
    if (at + word.length > characters.length) {
      return 0;
    }
    for (int i = 0; i < word.length; i++) {
      if (!standsFor(characters[at + i], word[i])) {
        return 0;
      }
    }
    return word.length;
  }

  private static boolean standsFor(int typed, int letter) {
    return typed == letter
        || switch (letter) {
          case 'a' -> typed == '4' || typed == '@';
          case 'e' -> typed == '3';
          case 'i' -> typed == '1' || typed == '!';
          case 'l' -> typed == '1';
          case 'o' -> typed == '0';
          case 's' -> typed == '5' || typed == '$';
          case 't' -> typed == '7';
          default -> false;
        };
  }

  private int alongKeys(int[] row, int at) {
    int start = 0;
    while (start < row.length && row[start] != characters[at]) {
      start++;
    }
    int length = 0;
    while (at + length < characters.length
        && start + length < row.length
        && characters[at + length] == row[start + length]) {
      length++;
    }
    return length;
  }

  private int steps(int at, int step) {
    int length = 1;
    while (at + length < characters.length
        && Character.isLetterOrDigit(characters[at + length])
        && characters[at + length] == characters[at + length - 1] + step) {
      length++;
    }
    return length;
  }

  private boolean isYear(int at) {
    return at + 4 <= characters.length
        && ((characters[at] == '1' && characters[at + 1] == '9')
            || (characters[at] == '2' && characters[at + 1] == '0'))
        && Character.isDigit(characters[at + 2])
        && Character.isDigit(characters[at + 3]);
  }

  private int repeated(int at, int back) {
    int length = 0;
    while (at + length < characters.length
        && characters[at + length] == characters[at + length - back]) {
      length++;
    }
    return length;
  }

  private static List<int[]> keyboard() {
    return List.of(
            "1234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertzuiop",
            "yxcvbnm",
            "azertyuiop",
            "qsdfghjklm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "qazwsxedcrfvtgbyhnujm",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "a1s2d3f4g5h6j7k8l9",
            "z1x2c3v4b5n6m7")
        .stream()
        .flatMap(row -> List.of(row, new StringBuilder(row).reverse().toString()).stream())
        .map(row -> row.codePoints().toArray())
        .toList();
  }
}
