package io.replayvault.application.access;

import io.replayvault.application.access.in.DescribeFactor;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.domain.access.Person;

/** {@link DescribeFactor}. */
public final class DescribeFactorService implements DescribeFactor {
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final FactorRequirement requirement;

  public DescribeFactorService(
      SecondFactors factors,
      Passkeys passkeys,
      RecoveryCodes codes,
      FactorRequirement requirement) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.codes = codes;
    this.requirement = requirement;
  }

  @Override
  public OwnFactor of(Person person) {
    return new OwnFactor(
        factors.find(person.id()).map(SecondFactors.Kept::enrolledAt),
        passkeys.of(person.id()).stream().map(Passkeys.Kept::passkey).toList(),
        codes.left(person.id()),
        requirement.isRequired(person));
  }
}
