package io.replayvault.domain.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Refuses passwords that are tried first (NIST SP 800-63B-4 section 3.1.1.2): those on a list of
 * common ones, and those that are worth fewer than {@value #LEAST_WORTH} characters once each
 * predictable part counts as one. Eight is the least that the norm takes anywhere.
 */
final class Blocklist {
  static final int LEAST_WORTH = 8;

  /** The product's name is on everybody's mind who signs in to it. */
  private static final List<int[]> PRODUCT = List.of(folded("replayvault"));

  private Blocklist() {}

  static Optional<PasswordFault> faultOf(PlainPassword password, PasswordOwner owner) {
    try (FoldedPassword folded = FoldedPassword.of(password)) {
      int[] characters = folded.characters();
      if (CommonPasswords.has(characters)
          || PredictableParts.worth(characters, CommonPasswords.words()) < LEAST_WORTH) {
        return Optional.of(PasswordFault.COMMON);
      }
      return PredictableParts.worth(characters, wordsAround(owner)) < LEAST_WORTH
          ? Optional.of(PasswordFault.CONTEXT_WORD)
          : Optional.empty();
    }
  }

  private static List<int[]> wordsAround(PasswordOwner owner) {
    List<int[]> words = new ArrayList<>(CommonPasswords.words());
    words.addAll(PRODUCT);
    owner.words().stream().map(Blocklist::folded).filter(Blocklist::tells).forEach(words::add);
    return words;
  }

  /** Three letters make a word, and so do two ideographs. */
  private static boolean tells(int[] word) {
    return word.length >= 3 || (word.length == 2 && Character.isIdeographic(word[0]));
  }

  private static int[] folded(String word) {
    return FoldedPassword.fold(word.codePoints().toArray());
  }
}
