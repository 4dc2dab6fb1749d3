package io.replayvault.persistence.audit;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.audit.CheckpointSigner;
import io.replayvault.application.audit.DiscreetAuditLog;
import io.replayvault.application.audit.ExportAuditService;
import io.replayvault.application.audit.LogSealing;
import io.replayvault.application.audit.PersonalReading;
import io.replayvault.application.audit.PersonalSealing;
import io.replayvault.application.audit.in.ExportAudit;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.audit.out.InMemoryKeptAddresses;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.out.SimpleKeyedHash;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.export.ExportCheck;
import io.replayvault.domain.audit.export.Verdict;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** The log of a database with the key that signs it, for tests to seal, export and verify. */
public final class SignedLog {
  private static final String ORIGIN = "replayvault.example/audit";

  private final KeyRoom keys = new KeyRoom();
  private final CheckpointSigner signer =
      new CheckpointSigner(keys.signingKeys(), new SimpleSignatures());
  private final PersonalSealing sealing =
      new PersonalSealing(keys.accountKeys(), keys.sealer, new SimpleKeyedHash(), keys.chance);
  private final Supplier<EntityManagerFactory> database;

  /** On a database that there is once a test runs. */
  public SignedLog(Supplier<EntityManagerFactory> database) {
    this.database = database;
  }

  /** A node's sealing, which has signed nothing yet. */
  public LogSealing sealing() {
    return new LogSealing(sequence(), tree(), signer, keys.clock, ORIGIN);
  }

  /** The records. */
  public AuditSequence sequence() {
    return new JpaAuditSequence(database.get());
  }

  /** The tiles and checkpoints. */
  public AuditTree tree() {
    return new JpaAuditTree(database.get());
  }

  /** What lies beside the records, opened. */
  private PersonalReading personal() {
    return new PersonalReading(new JpaSideRecords(database.get()), sealing);
  }

  /** A node's log, to which the whole address is given along. */
  public AuditLog discreet() {
    return new DiscreetAuditLog(
        new JpaAuditLog(database.get()),
        new InMemoryKeptAddresses(KeptAddress.FULL),
        sealing::seal,
        keys.clock);
  }

  /** What an Admin User of the account gets to export. */
  public String export(AccountId account) throws IOException {
    Guard guard =
        new Guard(
            (person, permission, site) -> new AccessDecision.Allowed(),
            new InMemoryAuditLog(),
            keys.clock);
    ExportAudit export = new ExportAuditService(sequence(), tree(), signer, personal(), guard);
    if (!(export.export(Callers.admin(account))
        instanceof Guarded.Allowed<ExportAudit.Export>(ExportAudit.Export lines))) {
      throw new AssertionError("refused");
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    lines.writeTo(written);
    return written.toString(StandardCharsets.UTF_8);
  }

  /** What a check of that export comes to, held to those checkpoints. */
  public Verdict verdict(AccountId account, List<SignedNote> kept) throws IOException {
    ExportCheck check = new ExportCheck(signer.keys(ORIGIN), kept);
    export(account).lines().forEach(line -> check.line(line.getBytes(StandardCharsets.UTF_8)));
    return check.verdict();
  }
}
