package io.replayvault.web.console;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.audit.AuditAnswers;
import io.replayvault.application.audit.CheckpointSigner;
import io.replayvault.application.audit.ChooseAuditSettingsService;
import io.replayvault.application.audit.DiscreetAuditLog;
import io.replayvault.application.audit.ExportAuditService;
import io.replayvault.application.audit.LogSealing;
import io.replayvault.application.audit.PersonalReading;
import io.replayvault.application.audit.PersonalSealing;
import io.replayvault.application.audit.ProveAuditService;
import io.replayvault.application.audit.ReadAuditService;
import io.replayvault.application.audit.ReadAuditWithPersonalParts;
import io.replayvault.application.audit.in.ChooseAuditSettings;
import io.replayvault.application.audit.in.ExportAudit;
import io.replayvault.application.audit.in.ProveAudit;
import io.replayvault.application.audit.in.ReadAudit;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.InMemoryAuditTree;
import io.replayvault.application.audit.out.InMemoryKeptAddresses;
import io.replayvault.application.audit.out.PurposePolicies;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import io.replayvault.web.audit.AuditCheckpointResource;
import io.replayvault.web.audit.AuditExportResource;
import io.replayvault.web.audit.AuditResource;
import io.replayvault.web.audit.AuditSettingsResource;
import java.util.List;
import java.util.Optional;

/** The audit log's tree in memory, and the key that signs it. */
final class AuditParts {
  static final String ORIGIN = "replayvault.example/audit";

  private final Recordings world;
  private final InMemoryAuditTree tree = new InMemoryAuditTree();
  private final CheckpointSigner signer;
  private final PersonalSealing sealing;
  private final PersonalReading personal;
  private final InMemoryKeptAddresses addresses = new InMemoryKeptAddresses();
  private final PurposePolicies purposes;
  private long ofTheAccount;
  private long ofAnother;

  AuditParts(Recordings world, PurposePolicies purposes) {
    this.purposes = purposes;
    this.world = world;
    this.signer = new CheckpointSigner(world.keyRoom.signingKeys(), new SimpleSignatures());
    this.sealing =
        new PersonalSealing(
            world.accountKeys, world.keyRoom.sealer, world.hash, world.keyRoom.chance);
    this.personal = new PersonalReading(world.auditLog, sealing);
  }

  /** The resources about the log. */
  List<Object> resources(AuditAnswers answers, AccountPeople people, Guard guard) {
    return List.of(
        new AuditResource(read(answers, people, guard)),
        new AuditSettingsResource(settings(people, guard)),
        new AuditExportResource(export(guard)),
        new AuditCheckpointResource(proofs(guard)));
  }

  /** Appends a record of the account and one of another, and signs the log so far. */
  void prepare() {
    ofTheAccount = append(world.account);
    ofAnother = append(Fresh.account());
    seal();
  }

  ExportAudit export(Guard guard) {
    return new ExportAuditService(world.auditLog, tree, signer, personal, guard);
  }

  /** A log that keeps of addresses what the account chose. */
  AuditLog discreet(AuditLog log) {
    return new DiscreetAuditLog(log, addresses, sealing::seal, world.clock);
  }

  ReadAudit read(AuditAnswers answers, AccountPeople people, Guard guard) {
    return new ReadAuditWithPersonalParts(new ReadAuditService(answers, people, guard), personal);
  }

  ChooseAuditSettings settings(AccountPeople people, Guard guard) {
    return new ChooseAuditSettingsService(addresses, purposes, people, guard);
  }

  ProveAudit proofs(Guard guard) {
    return new ProveAuditService(world.auditLog, tree, signer, guard);
  }

  void seal() {
    new LogSealing(world.auditLog, tree, signer, world.clock, ORIGIN).next();
  }

  List<NoteKey> keys() {
    return signer.keys(ORIGIN);
  }

  /** Number of a record of the account. */
  long ofTheAccount() {
    return ofTheAccount;
  }

  /** Number of a record of another. */
  long ofAnother() {
    return ofAnother;
  }

  private long append(AccountId account) {
    return world
        .auditLog
        .append(
            new AuditEntry(
                world.clock.instant(),
                Optional.of(account),
                Optional.empty(),
                AuditAction.SIGN_IN,
                AuditOutcome.FAILED,
                "-",
                "somebody's business",
                new RequestFacts("request-1", "*")))
        .sequence();
  }
}
