package io.replayvault.bootstrap;

import io.replayvault.application.access.NotedRefusals;
import io.replayvault.application.access.out.FirstPersonLinks;
import io.replayvault.application.access.out.LockedPeople;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.PasswordLinks;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.account.out.Sites;
import io.replayvault.application.audit.CheckpointsReach;
import io.replayvault.application.audit.DiscreetAuditLog;
import io.replayvault.application.audit.MeasuredAuditLog;
import io.replayvault.application.audit.OutwardAuditLog;
import io.replayvault.application.audit.PersonalSealing;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.application.keys.out.AccountKeyStore;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.keys.out.SigningKeyStore;
import io.replayvault.application.masking.out.PublishedPolicies;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.password.out.PasswordDeviations;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.application.password.out.Passwords;
import io.replayvault.application.recorder.out.ServedRecorders;
import io.replayvault.application.session.out.LabelStore;
import io.replayvault.application.session.out.MergeQueue;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SessionCensus;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.persistence.access.JpaFirstPersonLinks;
import io.replayvault.persistence.access.JpaInvitations;
import io.replayvault.persistence.access.JpaLockedPeople;
import io.replayvault.persistence.access.JpaLockouts;
import io.replayvault.persistence.access.JpaPasswordLinks;
import io.replayvault.persistence.access.JpaPeople;
import io.replayvault.persistence.access.JpaSignInHistory;
import io.replayvault.persistence.access.JpaSignIns;
import io.replayvault.persistence.account.JpaAccounts;
import io.replayvault.persistence.account.JpaSites;
import io.replayvault.persistence.audit.JpaAuditLog;
import io.replayvault.persistence.audit.JpaAuditTrail;
import io.replayvault.persistence.database.AnswerTime;
import io.replayvault.persistence.keys.JpaAccountKeyStore;
import io.replayvault.persistence.keys.JpaMasterKeyStore;
import io.replayvault.persistence.keys.JpaObjectKeyStore;
import io.replayvault.persistence.keys.JpaSigningKeyStore;
import io.replayvault.persistence.masking.JpaPublishedPolicies;
import io.replayvault.persistence.password.JpaPasswordDeviations;
import io.replayvault.persistence.password.JpaPasswordPolicies;
import io.replayvault.persistence.password.JpaPasswords;
import io.replayvault.persistence.recorder.JpaServedRecorders;
import io.replayvault.persistence.session.JpaLabelStore;
import io.replayvault.persistence.session.JpaMergeQueue;
import io.replayvault.persistence.session.JpaSegmentIndex;
import io.replayvault.persistence.session.JpaSessionCensus;
import io.replayvault.persistence.session.JpaSessionIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** What lies in the two databases. */
@ApplicationScoped
public class StoreWiring {
  /** An append that waited longer for a key to seal an address would miss its own time. */
  private static final Duration KEY_WAIT = Duration.ofMillis(500);

  @Produces
  @Singleton
  Accounts accounts(Databases databases) {
    return new JpaAccounts(databases.main());
  }

  @Produces
  @Singleton
  Sites sites(Databases databases) {
    return new JpaSites(databases.main());
  }

  @Produces
  @Singleton
  PublishedPolicies publishedPolicies(Databases databases) {
    return new JpaPublishedPolicies(databases.main());
  }

  @Produces
  @Singleton
  ServedRecorders servedRecorders(Databases databases) {
    return new JpaServedRecorders(databases.main());
  }

  @Produces
  @Singleton
  People people(Databases databases) {
    return new JpaPeople(databases.main());
  }

  @Produces
  @Singleton
  Passwords passwords(Databases databases) {
    return new JpaPasswords(databases.main());
  }

  @Produces
  @Singleton
  PasswordPolicies passwordPolicies(
      Databases databases, PasswordDeviations deviations, InstantSource clock) {
    return new JpaPasswordPolicies(databases.main(), deviations, clock);
  }

  @Produces
  @Singleton
  PasswordDeviations passwordDeviations(Databases databases) {
    return new JpaPasswordDeviations(databases.main());
  }

  @Produces
  @Singleton
  SignIns signIns(Databases databases) {
    return new JpaSignIns(databases.main());
  }

  @Produces
  @Singleton
  SignInHistory signInHistory(Databases databases) {
    return new JpaSignInHistory(databases.main());
  }

  @Produces
  @Singleton
  Lockouts lockouts(Databases databases) {
    return new JpaLockouts(databases.main());
  }

  @Produces
  @Singleton
  LockedPeople lockedPeople(Databases databases) {
    return new JpaLockedPeople(databases.main());
  }

  @Produces
  @Singleton
  PasswordLinks passwordLinks(Databases databases) {
    return new JpaPasswordLinks(databases.main());
  }

  @Produces
  @Singleton
  JpaInvitations invitations(Databases databases, InstantSource clock) {
    return new JpaInvitations(databases.main(), clock);
  }

  @Produces
  @Singleton
  FirstPersonLinks firstPersonLinks(Databases databases) {
    return new JpaFirstPersonLinks(databases.main());
  }

  /** Where records are appended as they are; everybody else has the one around it. */
  @Produces
  @Singleton
  @Typed(MeasuredAuditLog.class)
  MeasuredAuditLog plainAuditLog(Databases databases, Meters meters, InstantSource clock) {
    return new MeasuredAuditLog(new JpaAuditLog(databases.main()), meters, clock);
  }

  @Produces
  @Singleton
  NotedRefusals auditLog(
      MeasuredAuditLog log,
      KeptAddresses addresses,
      PersonalSealing sealing,
      CheckpointsReach reach,
      Settings settings,
      InstantSource clock) {
    AuditLog discreet =
        new DiscreetAuditLog(
            log,
            addresses,
            (account, parts) -> AnswerTime.within(KEY_WAIT, () -> sealing.seal(account, parts)),
            clock);
    return new NotedRefusals(
        settings.auditCheckpoints().refusesWhenLate()
            ? new OutwardAuditLog(discreet, reach)
            : discreet);
  }

  @Produces
  @Singleton
  AuditTrail auditTrail(Databases databases) {
    return new JpaAuditTrail(databases.main());
  }

  @Produces
  @Singleton
  SessionIndex sessionIndex(Databases databases) {
    return new JpaSessionIndex(databases.main());
  }

  @Produces
  @Singleton
  SegmentIndex segmentIndex(Databases databases) {
    return new JpaSegmentIndex(databases.main());
  }

  @Produces
  @Singleton
  MergeQueue mergeQueue(Databases databases) {
    return new JpaMergeQueue(databases.main());
  }

  @Produces
  @Singleton
  SessionCensus sessionCensus(Databases databases) {
    return new JpaSessionCensus(databases.main());
  }

  @Produces
  @Singleton
  LabelStore labelStore(Databases databases) {
    return new JpaLabelStore(databases.main());
  }

  @Produces
  @Singleton
  MasterKeyStore masterKeyStore(Databases databases, InstantSource clock) {
    return new JpaMasterKeyStore(databases.keys(), clock);
  }

  @Produces
  @Singleton
  AccountKeyStore accountKeyStore(Databases databases) {
    return new JpaAccountKeyStore(databases.keys());
  }

  @Produces
  @Singleton
  SigningKeyStore signingKeyStore(Databases databases) {
    return new JpaSigningKeyStore(databases.keys());
  }

  @Produces
  @Singleton
  ObjectKeyStore objectKeyStore(Databases databases, InstantSource clock) {
    return new JpaObjectKeyStore(databases.keys(), clock);
  }
}
