package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditSequence.Appended;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.Personal;
import io.replayvault.domain.audit.PersonalCommitment;
import io.replayvault.domain.audit.tree.NodeHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record's row, for reading: {@link JpaAuditLog} writes it by one statement. Action and outcome
 * are words: nodes of a later version write others, and one such row must not hide all.
 */
@Entity
@Table(name = "audit_record")
class AuditRow {
  @Id
  @Column(name = "sequence")
  private long sequence;

  @Column(name = "at")
  private Instant at;

  @Column(name = "account_id")
  private @Nullable String accountId;

  @Column(name = "actor_id")
  private @Nullable String actorId;

  @Column(name = "action")
  private String action;

  @Column(name = "outcome")
  private String outcome;

  @Column(name = "subject")
  private String subject;

  @Column(name = "detail")
  private String detail;

  @Column(name = "request_id")
  private String requestId;

  @Column(name = "masked_address")
  private String maskedAddress;

  @Column(name = "service_token")
  private @Nullable String serviceToken;

  @Column(name = "leaf_hash")
  private byte @Nullable [] leafHash;

  @Column(name = "grant_id")
  private @Nullable String grantId;

  @Column(name = "personal")
  private byte @Nullable [] personal;

  @Column(name = "purpose")
  private @Nullable String purpose;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  AuditRow() {}

  Appended appended() {
    return new Appended(toRecord(), Optional.ofNullable(leafHash).map(NodeHash::of));
  }

  AuditRecord toRecord() {
    return new AuditRecord(
        sequence,
        new AuditEntry(
            at,
            Optional.ofNullable(accountId).map(AccountId::new),
            Optional.ofNullable(actorId).map(PersonId::new),
            AuditAction.named(action),
            AuditOutcome.named(outcome),
            subject,
            detail,
            new RequestFacts(
                requestId,
                maskedAddress,
                Optional.ofNullable(serviceToken).map(ServiceTokenId::new),
                Optional.ofNullable(grantId).map(SupportGrantId::new),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(purpose).map(word -> new StatedReason(word, Optional.empty()))),
            Personal.of(Optional.ofNullable(personal).map(PersonalCommitment::of))),
        action,
        outcome);
  }
}
