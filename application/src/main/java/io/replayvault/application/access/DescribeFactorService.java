package io.replayvault.application.access;

import io.replayvault.application.access.in.DescribeFactor;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SecondFactors.Kept;
import io.replayvault.domain.access.Person;

/** {@link DescribeFactor}. */
public final class DescribeFactorService implements DescribeFactor {
  private final SecondFactors factors;
  private final RecoveryCodes codes;
  private final FactorRequirement requirement;

  public DescribeFactorService(
      SecondFactors factors, RecoveryCodes codes, FactorRequirement requirement) {
    this.factors = factors;
    this.codes = codes;
    this.requirement = requirement;
  }

  @Override
  public OwnFactor of(Person person) {
    return new OwnFactor(
        factors.find(person.id()).map(Kept::enrolledAt),
        codes.left(person.id()),
        requirement.isRequired(person));
  }
}
