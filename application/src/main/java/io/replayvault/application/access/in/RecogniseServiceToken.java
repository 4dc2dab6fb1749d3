package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.RequestFacts;
import java.util.Optional;

/** Turns a service token that was shown into whoever acts by it (clause F3, ADR-0049). */
public interface RecogniseServiceToken {
  /**
   * The caller: its maker, cut down to what it was given. Empty if it expired, was revoked, is
   * unknown or no such text at all, if its maker may no longer act in its account, if a security
   * alert about its maker locked them or asked them to prove who they are and was not cleared
   * (clause H5), and if it is shown from an address that is not on the account's list, which is
   * recorded (clause H3); all of these take the same steps but the last three.
   *
   * @param sent what was shown
   */
  Optional<Caller> recognise(String sent, RequestFacts request);

  /**
   * Records that a token tried what no token may do.
   *
   * @param operation its name in the API
   */
  void refused(Caller caller, String operation);
}
