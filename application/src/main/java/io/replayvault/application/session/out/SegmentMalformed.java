package io.replayvault.application.session.out;

/** An uploaded segment breaks the protocol. Its message says which rule, never what was in it. */
public final class SegmentMalformed extends Exception {
  private static final long serialVersionUID = 1L;

  public SegmentMalformed(String rule) {
    super(rule, null, false, false);
  }
}
