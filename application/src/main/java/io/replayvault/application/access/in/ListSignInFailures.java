package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SignInAttempt;
import java.util.List;

/** Shows callers who failed to be them lately, so that they notice guessing (clause F10). */
public interface ListSignInFailures {
  /** The caller's own latest failures, newest first. */
  List<SignInAttempt> of(Caller caller);
}
