package io.replayvault.application.audit;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.audit.in.ExportAudit;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import java.util.Optional;

/** {@link ExportAudit}. */
public final class ExportAuditService implements ExportAudit {
  private final AuditSequence sequence;
  private final AuditTree tree;
  private final CheckpointSigner signer;
  private final PersonalReading personal;
  private final Guard guard;

  public ExportAuditService(
      AuditSequence sequence,
      AuditTree tree,
      CheckpointSigner signer,
      PersonalReading personal,
      Guard guard) {
    this.sequence = sequence;
    this.tree = tree;
    this.signer = signer;
    this.personal = personal;
    this.guard = guard;
  }

  @Override
  public Guarded<Export> export(Caller caller) {
    AccountId account = caller.person().account();
    Ask ask =
        new Ask(
            Permission.AUDIT_READ,
            Optional.empty(),
            AuditAction.AUDIT_READ,
            "account:" + account,
            "export");
    return Guarded.found(
        guard.run(caller, ask, () -> tree.newest().map(last -> upTo(last, account))));
  }

  /** Fails for want of keys before the first line, where it can still be said. */
  private Export upTo(SignedCheckpoint last, AccountId account) {
    personal.prepare(account);
    return new ExportLines(sequence, tree, signer, personal, last, account);
  }
}
