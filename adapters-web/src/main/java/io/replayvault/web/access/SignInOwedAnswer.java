package io.replayvault.web.access;

import io.replayvault.domain.access.SignInStage;

/**
 * Schema {@code SignInOwed} of {@code docs/openapi.json}.
 *
 * @param owed what is owed before the sign-in opens anything else
 */
record SignInOwedAnswer(String owed) {
  static SignInOwedAnswer of(SignInStage stage) {
    return new SignInOwedAnswer(
        switch (stage) {
          case SECOND_FACTOR_OWED -> "SECOND_FACTOR";
          case ENROLMENT_OWED -> "ENROLMENT";
          case COMPLETE -> throw new IllegalStateException("a complete sign-in owes nothing");
        });
  }
}
