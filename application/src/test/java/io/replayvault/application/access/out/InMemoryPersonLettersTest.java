package io.replayvault.application.access.out;

final class InMemoryPersonLettersTest extends PersonLettersContract {
  private final PersonLetters letters = new InMemoryPersonLetters();

  @Override
  protected PersonLetters letters() {
    return letters;
  }
}
