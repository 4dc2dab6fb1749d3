package io.replayvault.web.access;

import io.replayvault.application.access.in.SignInWithPassword.Outcome.Owed;
import io.replayvault.domain.access.FactorKind;
import java.util.List;

/**
 * Schema {@code SignInOwed} of {@code docs/openapi.json}.
 *
 * @param owed what is owed before the sign-in opens anything else
 * @param factors by what it may be proved; none while there is one to be enrolled
 */
record SignInOwedAnswer(String owed, List<FactorKind> factors) {
  static SignInOwedAnswer of(Owed owed) {
    return new SignInOwedAnswer(
        switch (owed.stage()) {
          case SECOND_FACTOR_OWED -> "SECOND_FACTOR";
          case ENROLMENT_OWED -> "ENROLMENT";
          case FACTOR_ASKED, COMPLETE ->
              throw new IllegalStateException("a complete sign-in owes nothing");
        },
        owed.factors());
  }
}
