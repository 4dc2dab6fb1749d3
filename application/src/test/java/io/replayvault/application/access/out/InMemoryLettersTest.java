package io.replayvault.application.access.out;

import io.replayvault.domain.access.EmailAddress;
import java.util.List;

final class InMemoryLettersTest extends LettersContract {
  private final InMemoryLetters letters = new InMemoryLetters();

  @Override
  protected Letters letters() {
    return letters;
  }

  @Override
  protected List<Letters.Letter> receivedBy(EmailAddress address) {
    return letters.receivedBy(address);
  }
}
