package io.replayvault.web.entry;

import io.replayvault.domain.password.PasswordFault;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a password is not accepted, in sentences and by name. */
public final class PasswordRefusal {
  private PasswordRefusal() {}

  /** The refusal for these faults. */
  public static Refusal of(List<PasswordFault> faults) {
    return Refusal.of(
        ProblemKind.PASSWORD_REFUSED,
        faults.stream().map(PasswordRefusal::sentence).collect(Collectors.joining(" ")),
        faults.stream().map(PasswordFault::name).toList());
  }

  private static String sentence(PasswordFault fault) {
    return switch (fault) {
      case TOO_SHORT -> "It is too short.";
      case TOO_LONG -> "It is too long.";
      case NO_DIGIT -> "It has no digit.";
      case NO_LETTER -> "It has no letter.";
      case COMMON -> "Many people have one like it.";
      case CONTEXT_WORD -> "It is little more than a name that others know.";
      case REUSED -> "It was used before.";
    };
  }
}
