package io.replayvault.domain.keys;

/**
 * The right to read secret bytes. Whoever holds one can call {@link SecretBytes#bytes(Reveal)}; the
 * only way to get one is {@link #secrets()}, whose callers an architecture rule lists by name.
 */
public final class Reveal {
  private static final Reveal SECRETS = new Reveal();

  private Reveal() {}

  /** The token. Every class that calls this is listed in the architecture rules. */
  public static Reveal secrets() {
    return SECRETS;
  }
}
