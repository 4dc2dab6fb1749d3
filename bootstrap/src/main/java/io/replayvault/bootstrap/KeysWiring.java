package io.replayvault.bootstrap;

import io.replayvault.application.audit.MeasuredAuditLog;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.KeyRecords;
import io.replayvault.application.keys.KeyRewrapping;
import io.replayvault.application.keys.KeyRotation;
import io.replayvault.application.keys.MasterKeys;
import io.replayvault.application.keys.ObjectKeys;
import io.replayvault.application.keys.RotationSchedule;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.keys.out.AccountKeyStore;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.application.keys.out.SigningKeyStore;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.persistence.database.AnswerTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** The key tiers: root, master, object, account and signing keys. */
@ApplicationScoped
public class KeysWiring {
  /**
   * The record of a key that is made has a time of its own: it is appended while another record's
   * parts are sealed, which leaves less than a commit may take.
   */
  private static final Duration RECORD_WAIT = Duration.ofMillis(900);

  private static final int TRIES = 5;

  /** On the log beneath the one that seals: a record of a key must not wait for that key. */
  @Produces
  @Singleton
  KeyRecords keyRecords(MeasuredAuditLog log, Chance chance, InstantSource clock) {
    return new KeyRecords(entry -> recorded(log, entry), chance, clock);
  }

  /**
   * A node that starts on a database that has just started, too, does not end for a slow commit.
   */
  private static AuditRecord recorded(AuditLog log, AuditEntry entry) {
    if (AnswerTime.left().isPresent()) {
      return AnswerTime.apart(RECORD_WAIT, () -> log.append(entry));
    }
    for (int tried = 1; ; tried++) {
      try {
        return log.append(entry);
      } catch (AuditUnavailable e) {
        if (tried == TRIES) {
          throw e;
        }
      }
    }
  }

  @Produces
  @Singleton
  MasterKeys masterKeys(
      MasterKeyStore store,
      RootKey rootKey,
      Chance chance,
      KeyRecords records,
      InstantSource clock) {
    return new MasterKeys(store, rootKey, chance, records, clock);
  }

  @Produces
  @Singleton
  ObjectKeys objectKeys(
      MasterKeys masterKeys, ObjectKeyStore store, ValueSealer sealer, Chance chance) {
    return new ObjectKeys(masterKeys, store, sealer, chance);
  }

  @Produces
  @Singleton
  KeyRotation keyRotation(
      MasterKeyStore store,
      MasterKeys masterKeys,
      ObjectKeyStore objectKeys,
      AccountKeyStore accountKeys,
      ValueSealer sealer,
      InstantSource clock) {
    return new KeyRotation(
        store, masterKeys, new KeyRewrapping(masterKeys, objectKeys, accountKeys, sealer), clock);
  }

  @Produces
  @Singleton
  KeyRotationJob keyRotationJob(
      MasterKeyStore store,
      KeyRotation rotation,
      AuditLog audit,
      InstantSource clock,
      Settings settings,
      JobMeasures measures) {
    return new KeyRotationJob(
        new RotationSchedule(store, rotation, audit, clock, settings.masterKeyAge()), measures);
  }

  @Produces
  @Singleton
  AccountKeys accountKeys(
      MasterKeys masterKeys,
      AccountKeyStore store,
      ValueSealer sealer,
      Chance chance,
      KeyRecords records,
      InstantSource clock) {
    return new AccountKeys(masterKeys, store, sealer, chance, records, clock);
  }

  @Produces
  @Singleton
  SigningKeys signingKeys(
      SigningKeyStore store,
      Signatures signatures,
      RootKey rootKey,
      Chance chance,
      KeyRecords records,
      InstantSource clock) {
    return new SigningKeys(store, signatures, rootKey, chance, records, clock);
  }
}
