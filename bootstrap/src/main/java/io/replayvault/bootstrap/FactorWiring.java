package io.replayvault.bootstrap;

import io.replayvault.application.access.AskForStepUpService;
import io.replayvault.application.access.CompleteSignInService;
import io.replayvault.application.access.DescribeFactorService;
import io.replayvault.application.access.EnrolFactorService;
import io.replayvault.application.access.FactorAsking;
import io.replayvault.application.access.FactorCheck;
import io.replayvault.application.access.FactorProofs;
import io.replayvault.application.access.FactorRequirement;
import io.replayvault.application.access.FactorSecrets;
import io.replayvault.application.access.FactorSignIns;
import io.replayvault.application.access.FreshRecoveryCodes;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.HeldFactors;
import io.replayvault.application.access.MeasuredCompletion;
import io.replayvault.application.access.PasskeyCheck;
import io.replayvault.application.access.ProofGuesses;
import io.replayvault.application.access.RemoveFactorService;
import io.replayvault.application.access.ReplaceRecoveryCodesService;
import io.replayvault.application.access.ResetFactorService;
import io.replayvault.application.access.SignInRecords;
import io.replayvault.application.access.SignInStarter;
import io.replayvault.application.access.StepUpService;
import io.replayvault.application.access.in.AskForStepUp;
import io.replayvault.application.access.in.CompleteSignIn;
import io.replayvault.application.access.in.DescribeFactor;
import io.replayvault.application.access.in.EnrolFactor;
import io.replayvault.application.access.in.RemoveFactor;
import io.replayvault.application.access.in.ReplaceRecoveryCodes;
import io.replayvault.application.access.in.ResetFactor;
import io.replayvault.application.access.in.StepUp;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.FactorDemands;
import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.RecoveryCodes;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.kms.access.HmacOneTimeCodes;
import io.replayvault.persistence.access.JpaFactorDemands;
import io.replayvault.persistence.access.JpaRecoveryCodes;
import io.replayvault.persistence.access.JpaSecondFactors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Second factors and step-up. */
@ApplicationScoped
public class FactorWiring {
  @Produces
  @Singleton
  SecondFactors secondFactors(Databases databases) {
    return new JpaSecondFactors(databases.main());
  }

  @Produces
  @Singleton
  RecoveryCodes recoveryCodes(Databases databases) {
    return new JpaRecoveryCodes(databases.main());
  }

  @Produces
  @Singleton
  FactorSecrets factorSecrets(AccountKeys keys, ValueSealer sealer, KeyedHash hash) {
    return new FactorSecrets(keys, sealer, hash);
  }

  @Produces
  @Singleton
  HeldFactors heldFactors(SecondFactors apps, Passkeys passkeys) {
    return new HeldFactors(apps, passkeys);
  }

  @Produces
  @Singleton
  FactorCheck factorCheck(
      SecondFactors factors,
      HeldFactors held,
      RecoveryCodes recovery,
      FactorSecrets secrets,
      InstantSource clock) {
    return new FactorCheck(factors, held, recovery, secrets, new HmacOneTimeCodes(), clock);
  }

  @Produces
  @Singleton
  FactorProofs factorProofs(FactorCheck codes, PasskeyCheck passkeys) {
    return new FactorProofs(codes, passkeys);
  }

  @Produces
  @Singleton
  FactorRequirement factorRequirement(
      HeldFactors held, RecoveryCodes codes, PasswordPolicies policies, FactorDemands demands) {
    return new FactorRequirement(held, codes, policies, demands);
  }

  @Produces
  @Singleton
  FactorDemands factorDemands(Databases databases) {
    return new JpaFactorDemands(databases.main());
  }

  @Produces
  @Singleton
  FactorAsking factorAsking(
      HeldFactors held, SignIns signIns, FactorDemands demands, InstantSource clock) {
    return new FactorAsking(held, signIns, demands, clock);
  }

  @Produces
  @Singleton
  FreshRecoveryCodes freshRecoveryCodes(
      RecoveryCodes recovery, FactorSecrets secrets, Chance chance) {
    return new FreshRecoveryCodes(recovery, secrets, chance);
  }

  @Produces
  @Singleton
  ProofGuesses proofGuesses(
      Lockouts lockouts,
      LockoutPolicies policies,
      SignInHistory history,
      SignInRecords records,
      InstantSource clock) {
    return new ProofGuesses(lockouts, policies, history, records, clock);
  }

  @Produces
  @Singleton
  CompleteSignIn completeSignIn(
      SignIns signIns,
      FactorProofs proofs,
      ProofGuesses guesses,
      SignInHistory history,
      SignInStarter starter,
      InstantSource clock,
      Meters meters) {
    return new MeasuredCompletion(
        new CompleteSignInService(signIns, proofs, guesses, history, starter, clock), meters);
  }

  @Produces
  @Singleton
  EnrolFactor enrolFactor(
      SecondFactors factors,
      HeldFactors held,
      FactorSecrets secrets,
      FactorCheck check,
      FreshRecoveryCodes codes,
      FactorSignIns signIns,
      SignInRecords records,
      Chance chance,
      InstantSource clock) {
    return new EnrolFactorService(
        factors, held, secrets, check, codes, signIns, records, chance, clock);
  }

  @Produces
  @Singleton
  FactorSignIns factorSignIns(
      SignIns signIns, SignInStarter starter, SignInHistory history, InstantSource clock) {
    return new FactorSignIns(signIns, starter, history, clock);
  }

  @Produces
  @Singleton
  StepUp stepUp(
      SignIns signIns,
      HeldFactors held,
      FactorProofs proofs,
      Passwords passwords,
      PasswordHasher hasher,
      ProofGuesses guesses,
      SignInStarter starter,
      InstantSource clock) {
    return new StepUpService(signIns, held, proofs, passwords, hasher, guesses, starter, clock);
  }

  @Produces
  @Singleton
  AskForStepUp askForStepUp(SignIns signIns, InstantSource clock) {
    return new AskForStepUpService(signIns, clock);
  }

  @Produces
  @Singleton
  RemoveFactor removeFactor(
      SecondFactors factors,
      Passkeys passkeys,
      FactorRequirement requirement,
      SignInRecords records) {
    return new RemoveFactorService(factors, passkeys, requirement, records);
  }

  @Produces
  @Singleton
  ReplaceRecoveryCodes replaceRecoveryCodes(
      HeldFactors held, FreshRecoveryCodes codes, SignInRecords records) {
    return new ReplaceRecoveryCodesService(held, codes, records);
  }

  @Produces
  @Singleton
  ResetFactor resetFactor(
      AccountPeople people,
      People everybody,
      SecondFactors factors,
      Passkeys passkeys,
      SignIns signIns,
      Guard guard) {
    return new ResetFactorService(people, everybody, factors, passkeys, signIns, guard);
  }

  @Produces
  @Singleton
  DescribeFactor describeFactor(
      SecondFactors factors,
      Passkeys passkeys,
      RecoveryCodes codes,
      FactorRequirement requirement) {
    return new DescribeFactorService(factors, passkeys, codes, requirement);
  }
}
