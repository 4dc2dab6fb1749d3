package io.replayvault.web.session;

import io.replayvault.domain.session.SegmentFault;
import io.replayvault.web.entry.ProblemKind;

/** The refusal of each fault of a segment. */
final class SegmentProblems {
  private SegmentProblems() {}

  static ProblemKind of(SegmentFault fault) {
    return switch (fault) {
      case NOT_JSON -> ProblemKind.NOT_JSON;
      case DUPLICATE_NAME -> ProblemKind.DUPLICATE_NAME;
      case PROTOTYPE_NAME -> ProblemKind.PROTOTYPE_NAME;
      case TOO_DEEP -> ProblemKind.TOO_DEEP;
      case TOO_MANY_NAMES -> ProblemKind.TOO_MANY_NAMES;
      case NAME_TOO_LONG -> ProblemKind.NAME_TOO_LONG;
      case STRING_TOO_LONG -> ProblemKind.STRING_TOO_LONG;
      case NUMBER_TOO_LONG -> ProblemKind.NUMBER_TOO_LONG;
      case TOO_MANY_VALUES -> ProblemKind.TOO_MANY_VALUES;
      case TOO_MANY_EVENTS -> ProblemKind.TOO_MANY_EVENTS;
      case NOT_EVENTS -> ProblemKind.NOT_EVENTS;
    };
  }
}
