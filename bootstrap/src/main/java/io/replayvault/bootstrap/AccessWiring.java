package io.replayvault.bootstrap;

import io.replayvault.application.access.AcceptFirstPersonLinkService;
import io.replayvault.application.access.AcceptPasswordLinkService;
import io.replayvault.application.access.AddressGate;
import io.replayvault.application.access.AddressPolicy;
import io.replayvault.application.access.DescribeSignInService;
import io.replayvault.application.access.EndSignInsService;
import io.replayvault.application.access.FactorRequirement;
import io.replayvault.application.access.FirstPerson;
import io.replayvault.application.access.FirstPersonLinkTokens;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.IdentityKeys;
import io.replayvault.application.access.ListSignInFailuresService;
import io.replayvault.application.access.ListSignInsService;
import io.replayvault.application.access.MeasuredSignIn;
import io.replayvault.application.access.NotedRefusals;
import io.replayvault.application.access.PastSignIns;
import io.replayvault.application.access.RecogniseServiceTokenService;
import io.replayvault.application.access.RefusalEntries;
import io.replayvault.application.access.RefusalRecords;
import io.replayvault.application.access.RehashingSignIn;
import io.replayvault.application.access.ResetPasswordService;
import io.replayvault.application.access.ResolveCallerService;
import io.replayvault.application.access.SignInRecords;
import io.replayvault.application.access.SignInStarter;
import io.replayvault.application.access.SignInWithPasswordService;
import io.replayvault.application.access.SignOutService;
import io.replayvault.application.access.TokenMakers;
import io.replayvault.application.access.in.AcceptFirstPersonLink;
import io.replayvault.application.access.in.AcceptPasswordLink;
import io.replayvault.application.access.in.DescribeSignIn;
import io.replayvault.application.access.in.EndSignIns;
import io.replayvault.application.access.in.GlanceAtCaller;
import io.replayvault.application.access.in.ListSignInFailures;
import io.replayvault.application.access.in.ListSignIns;
import io.replayvault.application.access.in.RecordRefusals;
import io.replayvault.application.access.in.ResetPassword;
import io.replayvault.application.access.in.ResolveOwing;
import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.access.in.SignOut;
import io.replayvault.application.access.out.AccessDecisions;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.application.access.out.IdentityTokens;
import io.replayvault.application.access.out.Invitations;
import io.replayvault.application.access.out.LockedPeople;
import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.PasswordLinks;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.account.TrialAccount;
import io.replayvault.application.audit.AuditAnswers;
import io.replayvault.application.audit.PersonalReading;
import io.replayvault.application.audit.ReadAuditService;
import io.replayvault.application.audit.ReadAuditWithPersonalParts;
import io.replayvault.application.audit.in.ReadAudit;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.password.PasswordChange;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.bootstrap.configuration.Profile;
import io.replayvault.bootstrap.configuration.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** People, sign-ins, decisions and the audit log they go through. */
@ApplicationScoped
public class AccessWiring {
  @Produces
  @Singleton
  Guard guard(AccessDecisions decisions, AuditLog log, InstantSource clock) {
    return new Guard(decisions, log, clock);
  }

  @Produces
  @Singleton
  IdentityKeys identityKeys(SigningKeys keys, IdentityTokens tokens) {
    return new IdentityKeys(keys, tokens);
  }

  @Produces
  @Singleton
  SignInWithPassword signInWithPassword(
      People people,
      Lockouts lockouts,
      LockoutPolicies lockoutPolicies,
      SignInHistory history,
      PasswordHasher hasher,
      Passwords passwords,
      FactorRequirement requirement,
      SignInStarter starter,
      SignInRecords records,
      AddressPolicy addresses,
      InstantSource clock,
      Meters meters) {
    SignInWithPassword signIn =
        new SignInWithPasswordService(
            people,
            lockouts,
            lockoutPolicies,
            history,
            hasher,
            requirement,
            starter,
            records,
            addresses,
            clock);
    return new MeasuredSignIn(new RehashingSignIn(signIn, passwords, hasher), meters);
  }

  @Produces
  @Singleton
  SignInStarter signInStarter(
      SignIns signIns, IdentityKeys identity, Chance chance, InstantSource clock) {
    return new SignInStarter(signIns, identity, chance, clock);
  }

  @Produces
  @Singleton
  SignOut signOut(SignIns signIns, AuditLog log, InstantSource clock) {
    return new SignOutService(signIns, log, clock);
  }

  @Produces
  @Singleton
  RecogniseServiceTokenService recogniseServiceToken(
      ServiceTokens tokens,
      AccountPeople people,
      LockedPeople locked,
      SignIns signIns,
      People everybody,
      SupportGrants grants,
      OpenResponses responses,
      AddressGate gate,
      RecordRefusals refusals,
      AuditLog log,
      InstantSource clock) {
    return new RecogniseServiceTokenService(
        tokens,
        new TokenMakers(people, locked, responses),
        new ResolveCallerService(signIns, everybody, people, grants, responses, gate, clock),
        gate,
        refusals,
        log,
        clock);
  }

  @Produces
  @Singleton
  RefusalRecords refusalRecords(
      People people, SessionIndex sessions, NotedRefusals log, InstantSource clock) {
    return new RefusalRecords(new RefusalEntries(people, sessions), log, clock);
  }

  @Produces
  @Singleton
  ResolveOwing resolveOwing(
      SignIns signIns,
      People people,
      AccountPeople places,
      SupportGrants grants,
      OpenResponses responses,
      AddressGate gate,
      InstantSource clock) {
    return new ResolveCallerService(signIns, people, places, grants, responses, gate, clock);
  }

  @Produces
  @Singleton
  GlanceAtCaller glanceAtCaller(
      SignIns signIns,
      People people,
      AccountPeople places,
      SupportGrants grants,
      OpenResponses responses,
      AddressGate gate,
      InstantSource clock) {
    return new ResolveCallerService(signIns, people, places, grants, responses, gate, clock);
  }

  @Produces
  @Singleton
  DescribeSignIn describeSignIn(SignInHistory history) {
    return new DescribeSignInService(history);
  }

  @Produces
  @Singleton
  ListSignInFailures listSignInFailures(SignInHistory history) {
    return new ListSignInFailuresService(history);
  }

  @Produces
  @Singleton
  PastSignIns pastSignIns(
      SignIns signIns,
      SignInHistory history,
      PersonLetters letters,
      Settings settings,
      InstantSource clock) {
    return new PastSignIns(signIns, history, letters, settings.signInsKept(), clock);
  }

  @Produces
  @Singleton
  ListSignIns listSignIns(SignIns signIns, InstantSource clock) {
    return new ListSignInsService(signIns, clock);
  }

  @Produces
  @Singleton
  EndSignIns endSignIns(SignIns signIns, SignInRecords records) {
    return new EndSignInsService(signIns, records);
  }

  @Produces
  @Singleton
  SignInRecords signInRecords(AuditLog log, InstantSource clock) {
    return new SignInRecords(log, clock);
  }

  @Produces
  @Singleton
  AcceptPasswordLink acceptPasswordLink(
      PasswordLinks links,
      People people,
      PasswordChange passwords,
      SignIns signIns,
      Lockouts lockouts,
      SignInRecords records,
      InstantSource clock) {
    return new AcceptPasswordLinkService(
        links, people, passwords, signIns, lockouts, records, clock);
  }

  @Produces
  @Singleton
  ResetPassword resetPassword(AccountPeople people, Invitations invitations, Guard guard) {
    return new ResetPasswordService(people, invitations, guard);
  }

  @Produces
  @Singleton
  FirstPersonLinkTokens firstPersonLinkTokens(
      FirstPersonLinks links, Chance chance, InstantSource clock) {
    return new FirstPersonLinkTokens(links, chance, clock);
  }

  @Produces
  @Singleton
  FirstPerson firstPerson(
      People people, PasswordHasher hasher, AuditLog log, Chance chance, InstantSource clock) {
    return new FirstPerson(people, hasher, log, chance, clock);
  }

  @Produces
  @Singleton
  AcceptFirstPersonLink acceptFirstPersonLink(
      FirstPersonLinks links,
      FirstPersonLinkTokens tokens,
      FirstPerson firstPerson,
      TrialAccount accounts,
      Settings settings,
      InstantSource clock) {
    String name = settings.profile() == Profile.TRIAL ? "Demo account" : "First account";
    return new AcceptFirstPersonLinkService(
        links, tokens, firstPerson, () -> accounts.account(name), clock);
  }

  @Produces
  @Singleton
  ReadAudit readAudit(
      AuditAnswers answers, AccountPeople people, PersonalReading personal, Guard guard) {
    return new ReadAuditWithPersonalParts(new ReadAuditService(answers, people, guard), personal);
  }
}
