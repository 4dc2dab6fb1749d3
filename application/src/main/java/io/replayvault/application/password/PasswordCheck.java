package io.replayvault.application.password;

import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.application.password.out.Passwords.Kept;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PasswordOwner;
import io.replayvault.domain.password.PasswordRules;
import io.replayvault.domain.password.PlainPassword;
import java.util.List;

/**
 * Judges a password by the policy of its owner's account. Comparing with the remembered ones takes
 * a hash each, so it comes last and only for what is sound otherwise.
 */
public final class PasswordCheck {
  private final PasswordPolicies policies;
  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SecondFactors factors;
  private final Passkeys passkeys;

  public PasswordCheck(
      PasswordPolicies policies,
      Accounts accounts,
      PasswordHasher hasher,
      SecondFactors factors,
      Passkeys passkeys) {
    this.policies = policies;
    this.accounts = accounts;
    this.hasher = hasher;
    this.factors = factors;
    this.passkeys = passkeys;
  }

  List<PasswordFault> faultsOf(Person person, PlainPassword password, Kept kept) {
    List<PasswordFault> faults = policies.of(person.account()).faultsOf(password, ownerOf(person));
    if (!faults.isEmpty()) {
      return faults;
    }
    return kept.last(rulesFor(person).remembered()).anyMatch(hash -> hasher.verify(password, hash))
        ? List.of(PasswordFault.REUSED)
        : List.of();
  }

  PasswordRules rulesFor(Person person) {
    return policies.of(person.account()).rules();
  }

  private PasswordOwner ownerOf(Person person) {
    Account account =
        accounts
            .find(person.account())
            .orElseThrow(() -> new IllegalStateException("a person without an account"));
    boolean withFactor =
        factors.find(person.id()).isPresent() || !passkeys.of(person.id()).isEmpty();
    return PasswordOwner.of(person, account, withFactor);
  }
}
