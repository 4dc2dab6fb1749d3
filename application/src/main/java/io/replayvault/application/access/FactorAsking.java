package io.replayvault.application.access;

import io.replayvault.application.access.out.FactorDemands;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.domain.access.PersonId;
import java.time.InstantSource;

/**
 * Asks somebody for their second factor out of turn (clause H5): nothing is answered to any of
 * their sign-ins, on any node, before it proved one. Whoever has none is signed out instead, and
 * sets one up when they sign in again; from then on they may not be without one.
 */
public final class FactorAsking {
  private final HeldFactors held;
  private final SignIns signIns;
  private final FactorDemands demands;
  private final InstantSource clock;

  public FactorAsking(
      HeldFactors held, SignIns signIns, FactorDemands demands, InstantSource clock) {
    this.held = held;
    this.signIns = signIns;
    this.demands = demands;
    this.clock = clock;
  }

  /** Asks them; whoever is asked already is asked once. */
  public void ask(PersonId person) {
    if (held.isAny(person)) {
      signIns.askFactor(person, clock.instant());
    } else {
      // First: who signs in between these two is asked for one.
      demands.demand(person, clock.instant());
      signIns.endAll(person);
    }
  }
}
