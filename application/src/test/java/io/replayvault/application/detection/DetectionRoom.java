package io.replayvault.application.detection;

import io.replayvault.application.access.FactorAsking;
import io.replayvault.application.access.HeldFactors;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.FactorDemands;
import io.replayvault.application.access.out.InMemoryFactorDemands;
import io.replayvault.application.access.out.InMemoryLetters;
import io.replayvault.application.access.out.InMemoryLockouts;
import io.replayvault.application.access.out.InMemoryPasskeys;
import io.replayvault.application.access.out.InMemoryRecoveryCodes;
import io.replayvault.application.access.out.InMemorySecondFactors;
import io.replayvault.application.access.out.InMemorySignIns;
import io.replayvault.application.access.out.Letters;
import io.replayvault.application.access.out.SecondFactors;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.detection.out.DetectionProgress;
import io.replayvault.application.detection.out.InMemoryDecoys;
import io.replayvault.application.detection.out.InMemoryDetectionPolicies;
import io.replayvault.application.detection.out.InMemoryDetections;
import io.replayvault.application.detection.out.SecurityAlerts.AlertQuery;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Office;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.detection.FiledAlert;
import io.replayvault.domain.session.SessionId;
import java.util.List;
import java.util.Optional;

/** Where the log is looked at and alerts are answered, over stores in memory that are watched. */
final class DetectionRoom {
  static final String CONSOLE = "https://console.example";

  final Office office = new Office();
  final HandClock clock = office.world.clock;
  final InMemoryDetections detections;
  final InMemoryDetectionPolicies policies = new InMemoryDetectionPolicies();
  final InMemoryDecoys decoys = new InMemoryDecoys();
  final InMemorySignIns signIns = new InMemorySignIns();
  final InMemoryLockouts lockouts = new InMemoryLockouts();
  final InMemoryPasskeys passkeys = new InMemoryPasskeys();
  final SecondFactors apps = new InMemorySecondFactors(passkeys, new InMemoryRecoveryCodes());
  final FactorDemands demands = new InMemoryFactorDemands();
  final InMemoryLetters letters = new InMemoryLetters();
  final LogWatching watching;
  final AlertResponding responding;
  final SendAlertLetters send;

  DetectionRoom() {
    this(0);
  }

  /** One that learns from what is there up to that record. */
  DetectionRoom(long learnedUpTo) {
    this.detections = new InMemoryDetections(learnedUpTo);
    AlertRecords log =
        new AlertRecords(
            office.watch.over(AuditLog.class, office.records), office.world.keyRoom.chance, clock);
    AccountPeople people = office.people;
    this.watching =
        new LogWatching(
            office.records,
            office.watch.over(DetectionProgress.class, detections),
            new WatchSurroundings(policies, people, decoys),
            log);
    this.responding =
        new AlertResponding(
            detections,
            policies,
            new AlertResponding.Doors(
                office.people,
                people,
                signIns,
                lockouts,
                new FactorAsking(new HeldFactors(apps, passkeys), signIns, demands, clock)),
            log,
            clock);
    this.send =
        new SendAlertLetters(
            detections,
            detections,
            people,
            office.watch.over(Letters.class, letters),
            CONSOLE,
            clock);
  }

  /** Does what the job does, until there is nothing left to do. */
  void run() {
    boolean more = true;
    while (more) {
      more = responding.next() || watching.next();
    }
  }

  /** The caller looks at that session. */
  void look(Caller caller, SessionId session) {
    does(caller, AuditAction.SESSION_READ, "session:" + session);
  }

  /** The caller does something that they may. */
  void does(Caller caller, AuditAction action, String subject) {
    office.records.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(caller.person().account()),
            Optional.of(caller.person().id()),
            action,
            AuditOutcome.ALLOWED,
            subject,
            "",
            caller.request()));
  }

  /** The caller is signed in. */
  void signedIn(Caller caller) {
    signIns.start(
        new SignIn(caller.signIn(), caller.person().id(), clock.instant(), clock.instant(), "-"));
  }

  /** The office's alerts, newest first. */
  List<FiledAlert> alerts() {
    return detections.read(new AlertQuery(office.account, false, Optional.empty(), 200));
  }

  /** The actions on the log, oldest first. */
  List<AuditAction> actions() {
    return office.records.records().stream().map(one -> one.entry().action()).toList();
  }
}
