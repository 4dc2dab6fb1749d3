package io.replayvault.application.access;

import io.replayvault.application.access.in.DescribeSignIn;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.domain.access.PersonId;

/** {@link DescribeSignIn}. */
public final class DescribeSignInService implements DescribeSignIn {
  private final SignInHistory history;

  public DescribeSignInService(SignInHistory history) {
    this.history = history;
  }

  @Override
  public SignInHistory.Before before(PersonId person) {
    return history.beforeLatest(person);
  }
}
