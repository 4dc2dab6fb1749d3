package io.replayvault.application.session.out;

import io.replayvault.domain.session.SegmentFault;

/** An uploaded segment breaks the protocol. Its message says which rule, never what was in it. */
public final class SegmentMalformed extends Exception {
  private static final long serialVersionUID = 1L;

  private final SegmentFault fault;

  public SegmentMalformed(SegmentFault fault, String rule) {
    super(rule, null, false, false);
    this.fault = fault;
  }

  /** Of which kind. */
  public SegmentFault fault() {
    return fault;
  }
}
