package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;

/** Ends the caller's sign-in; its token is worth nothing from then on. */
public interface SignOut {
  /** Ends it, after the record is on the audit log. */
  void signOut(Caller caller);
}
