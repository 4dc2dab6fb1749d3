package io.replayvault.application.audit;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.audit.in.ProveAudit;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditSequence.Appended;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.CanonicalRecord;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.tree.TiledSubtrees;
import io.replayvault.domain.audit.tree.TreeProofs;
import java.util.Optional;
import java.util.function.Function;

/** {@link ProveAudit}. */
public final class ProveAuditService implements ProveAudit {
  private final AuditSequence sequence;
  private final AuditTree tree;
  private final CheckpointSigner signer;
  private final Guard guard;

  public ProveAuditService(
      AuditSequence sequence, AuditTree tree, CheckpointSigner signer, Guard guard) {
    this.sequence = sequence;
    this.tree = tree;
    this.signer = signer;
    this.guard = guard;
  }

  @Override
  public Guarded<Current> current(Caller caller) {
    return found(
        caller,
        "checkpoint",
        newest -> Optional.of(new Current(newest, signer.keys(newest.checkpoint().origin()))));
  }

  @Override
  public Guarded<Inclusion> inclusion(Caller caller, long number) {
    AccountId account = caller.person().account();
    return found(
        caller,
        "inclusion " + number,
        newest ->
            number < 1 || number > newest.checkpoint().size()
                ? Optional.empty()
                : sequence.from(number, 1).stream()
                    .filter(each -> isOf(account, number, each))
                    .findFirst()
                    .map(each -> inclusion(number, each, newest)));
  }

  @Override
  public Guarded<Consistency> consistency(Caller caller, long size) {
    return found(
        caller,
        "consistency " + size,
        newest ->
            size < 1 || size > newest.checkpoint().size()
                ? Optional.empty()
                : Optional.of(
                    new Consistency(
                        size,
                        proofs(newest).consistency(size, newest.checkpoint().size()),
                        newest)));
  }

  private static boolean isOf(AccountId account, long number, Appended appended) {
    return appended.record().sequence() == number
        && appended.record().entry().account().equals(Optional.of(account));
  }

  private Inclusion inclusion(long number, Appended appended, SignedCheckpoint newest) {
    return new Inclusion(
        number,
        CanonicalRecord.bytes(appended.record()),
        proofs(newest).inclusion(number - 1, newest.checkpoint().size()),
        newest);
  }

  private TreeProofs proofs(SignedCheckpoint newest) {
    return new TreeProofs(
        new TiledSubtrees(newest.checkpoint().size(), new AuditTiles(sequence, tree)));
  }

  private <T> Guarded<T> found(
      Caller caller, String question, Function<SignedCheckpoint, Optional<T>> answer) {
    Ask ask =
        new Ask(
            Permission.AUDIT_READ,
            Optional.empty(),
            AuditAction.AUDIT_READ,
            "account:" + caller.person().account(),
            question);
    return Guarded.found(guard.run(caller, ask, () -> tree.newest().flatMap(answer)));
  }
}
