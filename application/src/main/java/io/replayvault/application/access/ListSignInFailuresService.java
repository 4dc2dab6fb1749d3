package io.replayvault.application.access;

import io.replayvault.application.access.in.ListSignInFailures;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SignInAttempt;
import java.util.List;

/** {@link ListSignInFailures}. */
public final class ListSignInFailuresService implements ListSignInFailures {
  private final SignInHistory history;

  public ListSignInFailuresService(SignInHistory history) {
    this.history = history;
  }

  @Override
  public List<SignInAttempt> of(Caller caller) {
    return history.failures(caller.person().id());
  }
}
