package io.replayvault.launch.audit;

import java.util.List;

/** Entry point of {@code replayvault-audit-verify.jar}. */
public final class VerifyMain {
  private VerifyMain() {}

  /**
   * Checks an export and ends with 0 if it is untouched, 1 if not, 2 if it could not be checked.
   */
  public static void main(String[] arguments) {
    Verification verification =
        new Verification(
            "java -jar replayvault-audit-verify.jar", System.in, System.out, System.err);
    System.exit(verification.run(List.of(arguments)));
  }
}
