package io.replayvault.application.access.out;

/**
 * A letter was not taken. Its message holds neither address nor text, and it has no cause that
 * might.
 */
public final class LettersUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LettersUnavailable(String message) {
    super(message);
  }
}
