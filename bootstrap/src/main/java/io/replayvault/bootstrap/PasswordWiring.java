package io.replayvault.bootstrap;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.account.ReadPasswordPolicyService;
import io.replayvault.application.account.RecordDeviationService;
import io.replayvault.application.account.SetPasswordPolicyService;
import io.replayvault.application.account.in.ReadPasswordPolicy;
import io.replayvault.application.account.in.RecordDeviation;
import io.replayvault.application.account.in.SetPasswordPolicy;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.password.ChangeOwnPasswordService;
import io.replayvault.application.password.DescribeOwnPasswordService;
import io.replayvault.application.password.PasswordChangeService;
import io.replayvault.application.password.PasswordCheck;
import io.replayvault.application.password.PasswordExpiry;
import io.replayvault.application.password.in.ChangeOwnPassword;
import io.replayvault.application.password.in.DescribeOwnPassword;
import io.replayvault.application.password.out.PasswordDeviations;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.application.password.out.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Passwords and the policies they are judged by. */
@ApplicationScoped
public class PasswordWiring {
  @Produces
  @Singleton
  WeakAccounts weakAccounts(Accounts accounts, PasswordPolicies policies) {
    return new WeakAccounts(accounts, policies);
  }

  @Produces
  @Singleton
  PasswordCheck passwordCheck(
      PasswordPolicies policies,
      Accounts accounts,
      PasswordHasher hasher,
      SecondFactors factors,
      Passkeys passkeys) {
    return new PasswordCheck(policies, accounts, hasher, factors, passkeys);
  }

  @Produces
  @Singleton
  PasswordExpiry passwordExpiry(
      People people, Passwords passwords, PasswordPolicies policies, InstantSource clock) {
    return new PasswordExpiry(people, passwords, policies, clock);
  }

  /** As a {@code PasswordChange} too, for whatever else gives people passwords. */
  @Produces
  @Singleton
  PasswordChangeService passwordChange(
      People people,
      Passwords passwords,
      PasswordCheck check,
      PasswordExpiry expiry,
      PasswordHasher hasher,
      InstantSource clock) {
    return new PasswordChangeService(people, passwords, check, expiry, hasher, clock);
  }

  @Produces
  @Singleton
  ChangeOwnPassword changeOwnPassword(
      PasswordChangeService change,
      Passwords passwords,
      PasswordHasher hasher,
      SignIns signIns,
      SignInHistory history,
      Lockouts lockouts,
      LockoutPolicies lockoutPolicies,
      AuditLog log,
      InstantSource clock) {
    return new ChangeOwnPasswordService(
        change, passwords, hasher, signIns, history, lockouts, lockoutPolicies, log, clock);
  }

  @Produces
  @Singleton
  DescribeOwnPassword describeOwnPassword(PasswordCheck check, PasswordExpiry expiry) {
    return new DescribeOwnPasswordService(check, expiry);
  }

  @Produces
  @Singleton
  ReadPasswordPolicy readPasswordPolicy(PasswordPolicies policies, Guard guard) {
    return new ReadPasswordPolicyService(policies, guard);
  }

  @Produces
  @Singleton
  SetPasswordPolicy setPasswordPolicy(
      PasswordPolicies policies, PasswordDeviations deviations, Guard guard, InstantSource clock) {
    return new SetPasswordPolicyService(policies, deviations, guard, clock);
  }

  @Produces
  @Singleton
  RecordDeviation recordDeviation(PasswordDeviations deviations, Guard guard, InstantSource clock) {
    return new RecordDeviationService(deviations, guard, clock);
  }
}
