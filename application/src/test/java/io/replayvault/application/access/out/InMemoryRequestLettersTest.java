package io.replayvault.application.access.out;

final class InMemoryRequestLettersTest extends RequestLettersContract {
  private final RequestLetters letters = new InMemoryRequestLetters();

  @Override
  protected RequestLetters letters() {
    return letters;
  }
}
