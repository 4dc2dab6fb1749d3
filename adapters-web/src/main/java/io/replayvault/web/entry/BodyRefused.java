package io.replayvault.web.entry;

import java.io.IOException;

/** A body that cannot be read to its end within its limits; thrown from inside its stream. */
public final class BodyRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;

  public BodyRefused(ProblemKind kind) {
    super(kind.slug());
    this.kind = kind;
  }

  /** Why. */
  public ProblemKind kind() {
    return kind;
  }
}
