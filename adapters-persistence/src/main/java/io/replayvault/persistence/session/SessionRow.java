package io.replayvault.persistence.session;

import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.persistence.database.Milliseconds;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session's row. Its number {@code no}, by which other tables refer to it, is the database's. */
@Entity
@Table(name = "recorded_session")
class SessionRow {
  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "site_id")
  private String siteId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "policy_version")
  private int policyVersion;

  @Column(name = "visitor_hash")
  private String visitorHash;

  @Column(name = "merge_due_at")
  private @Nullable Instant mergeDueAt;

  @Column(name = "vouched")
  private boolean vouched;

  @Embedded private ConsentColumns consent;

  @Embedded private ClientColumns client;

  @Embedded private TotalsColumns totals = new TotalsColumns();

  @SuppressWarnings("NullAway.Init") // filled by the provider
  SessionRow() {}

  SessionRow(Session session, Instant mergeDueAt) {
    id = session.id().value();
    accountId = session.account().value();
    siteId = session.site().value();
    startedAt = Milliseconds.of(session.startedAt());
    expiresAt = Milliseconds.of(session.expiresAt());
    this.mergeDueAt = Milliseconds.of(mergeDueAt);
    policyVersion = session.policyVersion();
    visitorHash = session.visitorHash();
    vouched = session.vouched();
    consent = new ConsentColumns(session.consent());
    client = new ClientColumns(session.client());
  }

  SessionEntry entry() {
    return totals.entry(
        new Session(
            new SessionId(id),
            new AccountId(accountId),
            new SiteId(siteId),
            startedAt,
            expiresAt,
            policyVersion,
            consent.receipt(),
            client.facts(),
            visitorHash,
            vouched));
  }
}
