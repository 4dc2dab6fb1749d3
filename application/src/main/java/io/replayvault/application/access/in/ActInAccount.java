package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;

/** Lets a caller act in another account of theirs than their default one (clause E2). */
public interface ActInAccount {
  /**
   * The caller as they are there. Where they are nobody or revoked, and where there is no such
   * account, it is refused alike, and that is recorded.
   */
  Guarded<Caller> act(Caller caller, AccountId account);

  /** Records that the caller named a grant of Support that lets them in nowhere (clause H1). */
  void refused(Caller caller, SupportGrantId grant);
}
