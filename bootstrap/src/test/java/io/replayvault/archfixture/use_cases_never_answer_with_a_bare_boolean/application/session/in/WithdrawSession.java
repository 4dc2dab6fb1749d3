package io.replayvault.archfixture.use_cases_never_answer_with_a_bare_boolean.application.session.in;

/** A use case that does not say why. */
interface WithdrawSession {
  boolean withdraw(String session);
}
