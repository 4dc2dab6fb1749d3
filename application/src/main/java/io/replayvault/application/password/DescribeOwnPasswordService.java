package io.replayvault.application.password;

import io.replayvault.application.password.in.DescribeOwnPassword;
import io.replayvault.domain.access.Person;

/** {@link DescribeOwnPassword}. */
public final class DescribeOwnPasswordService implements DescribeOwnPassword {
  private final PasswordCheck check;
  private final PasswordExpiry expiry;

  public DescribeOwnPasswordService(PasswordCheck check, PasswordExpiry expiry) {
    this.check = check;
    this.expiry = expiry;
  }

  @Override
  public OwnPassword of(Person person) {
    return new OwnPassword(check.rulesFor(person), expiry.endOf(person));
  }
}
