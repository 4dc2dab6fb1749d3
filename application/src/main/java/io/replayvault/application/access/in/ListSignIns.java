package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SignIn;
import java.util.List;

/** Shows callers where they are signed in, so that they notice a sign-in that is not theirs. */
public interface ListSignIns {
  /** The caller's own sign-ins that still count, the latest used first. */
  List<SignIn> of(Caller caller);
}
