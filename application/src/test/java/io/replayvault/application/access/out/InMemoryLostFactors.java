package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import java.util.List;

/** Lost factors over stores in memory. */
public final class InMemoryLostFactors implements LostFactors {
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final SignIns signIns;

  public InMemoryLostFactors(
      SecondFactors factors, Passkeys passkeys, RecoveryCodes codes, SignIns signIns) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.codes = codes;
    this.signIns = signIns;
  }

  @Override
  public void remove(PersonId person) {
    factors.remove(person);
    passkeys.removeAll(person);
    codes.replace(person, List.of());
    signIns.endAll(person);
  }
}
