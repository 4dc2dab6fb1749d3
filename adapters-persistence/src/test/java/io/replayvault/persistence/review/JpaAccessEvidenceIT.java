package io.replayvault.persistence.review;

import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.review.out.AccessEvidence;
import io.replayvault.application.review.out.AccessEvidenceContract;
import io.replayvault.persistence.access.JpaServiceTokens;
import io.replayvault.persistence.access.JpaSupportGrants;
import io.replayvault.persistence.audit.JpaAuditLog;
import io.replayvault.persistence.database.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaAccessEvidenceIT extends AccessEvidenceContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected AccessEvidence evidence() {
    return new JpaAccessEvidence(database.factory());
  }

  @Override
  protected AuditLog log() {
    return new JpaAuditLog(database.factory());
  }

  @Override
  protected ServiceTokens tokens() {
    return new JpaServiceTokens(database.factory());
  }

  @Override
  protected SupportGrants grants() {
    return new JpaSupportGrants(database.factory());
  }
}
