package io.replayvault.application.review.out;

import io.replayvault.application.access.out.InMemoryServiceTokens;
import io.replayvault.application.access.out.InMemorySupportGrants;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.access.out.SupportGrants;
import io.replayvault.application.account.out.InMemorySiteGroups;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.InMemoryAuditLog;

final class InMemoryAccessEvidenceTest extends AccessEvidenceContract {
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final ServiceTokens tokens = new InMemoryServiceTokens(new InMemorySiteGroups());
  private final SupportGrants grants = new InMemorySupportGrants(new InMemorySiteGroups());

  @Override
  protected AccessEvidence evidence() {
    return new InMemoryAccessEvidence(log, tokens, grants);
  }

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected ServiceTokens tokens() {
    return tokens;
  }

  @Override
  protected SupportGrants grants() {
    return grants;
  }
}
