package io.replayvault.application.review.out;

final class InMemoryReviewLettersTest extends ReviewLettersContract {
  private final ReviewLetters letters = new InMemoryReviewLetters();

  @Override
  protected ReviewLetters letters() {
    return letters;
  }
}
