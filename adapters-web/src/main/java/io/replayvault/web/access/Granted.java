package io.replayvault.web.access;

import io.replayvault.application.access.Guarded;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;

/** Takes what a use case granted, or refuses. */
public final class Granted {
  private Granted() {}

  /** What was asked for; refused as forbidden, where everybody knows that it exists. */
  public static <T> T orForbidden(Guarded<T> answer) {
    return or(answer, ProblemKind.FORBIDDEN);
  }

  /** What was asked for; refused as absent, where its existence is nobody else's business. */
  public static <T> T orAbsent(Guarded<T> answer) {
    return or(answer, ProblemKind.NOT_FOUND);
  }

  private static <T> T or(Guarded<T> answer, ProblemKind kind) {
    return switch (answer) {
      case Guarded.Allowed<T> allowed -> allowed.value();
      case Guarded.Refused<T> refused -> throw Refusal.of(kind);
    };
  }
}
