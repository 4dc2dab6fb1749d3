package io.replayvault.bootstrap;

import io.replayvault.application.access.FactorAsking;
import io.replayvault.application.access.Guard;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.People;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.detection.AcknowledgeAlertService;
import io.replayvault.application.detection.AlertRecords;
import io.replayvault.application.detection.AlertResponding;
import io.replayvault.application.detection.ChooseDetectionPolicyService;
import io.replayvault.application.detection.KeepDecoysService;
import io.replayvault.application.detection.ListAlertsService;
import io.replayvault.application.detection.LogWatching;
import io.replayvault.application.detection.WatchSurroundings;
import io.replayvault.application.detection.in.AcknowledgeAlert;
import io.replayvault.application.detection.in.ChooseDetectionPolicy;
import io.replayvault.application.detection.in.KeepDecoys;
import io.replayvault.application.detection.in.ListAlerts;
import io.replayvault.application.detection.out.AlertQueue;
import io.replayvault.application.detection.out.AwaitedResponses;
import io.replayvault.application.detection.out.Decoys;
import io.replayvault.application.detection.out.DetectionPolicies;
import io.replayvault.application.detection.out.OpenResponses;
import io.replayvault.application.detection.out.SecurityAlerts;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.persistence.detection.JpaAlertQueue;
import io.replayvault.persistence.detection.JpaDecoys;
import io.replayvault.persistence.detection.JpaDetectionPolicies;
import io.replayvault.persistence.detection.JpaDetectionProgress;
import io.replayvault.persistence.detection.JpaOpenResponses;
import io.replayvault.persistence.detection.JpaSecurityAlerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Suspicious behaviour in the audit log, and what follows (clause H5, ADR-0060). */
@ApplicationScoped
public class DetectionWiring {
  @Produces
  @Singleton
  SecurityAlerts securityAlerts(Databases databases) {
    return new JpaSecurityAlerts(databases.main());
  }

  @Produces
  @Singleton
  AlertQueue alertQueue(Databases databases) {
    return new JpaAlertQueue(databases.main());
  }

  @Produces
  @Singleton
  OpenResponses openResponses(Databases databases) {
    return new JpaOpenResponses(databases.main());
  }

  @Produces
  @Singleton
  AwaitedResponses awaitedResponses(Databases databases) {
    return new JpaOpenResponses(databases.main());
  }

  @Produces
  @Singleton
  DetectionPolicies detectionPolicies(Databases databases) {
    return new JpaDetectionPolicies(databases.main());
  }

  @Produces
  @Singleton
  Decoys decoys(Databases databases) {
    return new JpaDecoys(databases.main());
  }

  @Produces
  @Singleton
  AlertRecords alertRecords(AuditLog log, Chance chance, InstantSource clock) {
    return new AlertRecords(log, chance, clock);
  }

  @Produces
  @Singleton
  LogWatching logWatching(
      Databases databases,
      AuditSequence sequence,
      DetectionPolicies policies,
      AccountPeople people,
      Decoys decoys,
      AlertRecords records) {
    return new LogWatching(
        sequence,
        new JpaDetectionProgress(databases.main()),
        new WatchSurroundings(policies, people, decoys),
        records);
  }

  @Produces
  @Singleton
  AlertResponding alertResponding(
      AlertQueue queue,
      DetectionPolicies policies,
      People people,
      AccountPeople accountPeople,
      SignIns signIns,
      Lockouts lockouts,
      FactorAsking factors,
      AlertRecords records,
      InstantSource clock) {
    return new AlertResponding(
        queue,
        policies,
        new AlertResponding.Doors(people, accountPeople, signIns, lockouts, factors),
        records,
        clock);
  }

  @Produces
  @Singleton
  DetectionJob detectionJob(
      LogWatching watching, AlertResponding responding, JobMeasures measures) {
    return new DetectionJob(watching, responding, measures);
  }

  @Produces
  @Singleton
  ListAlerts listAlerts(SecurityAlerts alerts, AccountPeople people, Guard guard) {
    return new ListAlertsService(alerts, people, guard);
  }

  @Produces
  @Singleton
  AcknowledgeAlert acknowledgeAlert(
      SecurityAlerts alerts, AccountPeople people, Guard guard, InstantSource clock) {
    return new AcknowledgeAlertService(alerts, people, guard, clock);
  }

  @Produces
  @Singleton
  ChooseDetectionPolicy chooseDetectionPolicy(DetectionPolicies policies, Guard guard) {
    return new ChooseDetectionPolicyService(policies, guard);
  }

  @Produces
  @Singleton
  KeepDecoys keepDecoys(Decoys decoys, SessionIndex sessions, Guard guard, InstantSource clock) {
    return new KeepDecoysService(decoys, sessions, guard, clock);
  }
}
