package io.replayvault.application.account;

import io.replayvault.application.access.HostRequest;
import io.replayvault.application.account.out.Sites;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.masking.PolicyPublisher;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.masking.MaskingPolicy;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a site whole: ids, row and first published policy. A site without a policy records nothing.
 */
public final class SiteFounder {
  private static final int ID_BYTES = 12;
  private static final int KEY_BYTES = 18;

  private final Sites sites;
  private final PolicyPublisher publisher;
  private final Chance chance;
  private final AuditLog log;
  private final InstantSource clock;

  public SiteFounder(
      Sites sites, PolicyPublisher publisher, Chance chance, AuditLog log, InstantSource clock) {
    this.log = log;
    this.sites = sites;
    this.publisher = publisher;
    this.chance = chance;
    this.clock = clock;
  }

  /** A new site under fresh ids, not kept yet. */
  Site draft(AccountId account, String name, Set<Origin> origins) {
    SiteId id = new SiteId("s" + HexFormat.of().formatHex(chance.bytes(ID_BYTES)));
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(KEY_BYTES));
    return new Site(id, account, name, new SiteKey("sk_" + key), origins, clock.instant());
  }

  /** Keeps the site and publishes the strictest policy for it. */
  void found(Site site, Caller by) {
    found(site, Optional.of(by.person().id()), by.request());
  }

  /** The same at a start, by nobody. */
  void found(Site site) {
    found(site, Optional.empty(), HostRequest.fresh(chance));
  }

  /** Publishes the strictest policy of a site that is kept and has none yet, by nobody. */
  void publishFirst(Site site) {
    MaskingPolicy first = first(site);
    record(site, first, Optional.empty(), HostRequest.fresh(chance));
    publisher.publish(site.id(), first);
  }

  private void found(Site site, Optional<PersonId> by, RequestFacts request) {
    MaskingPolicy first = first(site);
    record(site, first, by, request);
    sites.add(site);
    publisher.publish(site.id(), first);
  }

  private MaskingPolicy first(Site site) {
    return MaskingPolicy.strictest(site.key(), clock.instant());
  }

  /** On the audit log before recorders can have it. */
  private void record(
      Site site, MaskingPolicy policy, Optional<PersonId> by, RequestFacts request) {
    log.append(
        new AuditEntry(
            clock.instant(),
            Optional.of(site.account()),
            by,
            AuditAction.POLICY_PUBLISH,
            AuditOutcome.ALLOWED,
            "site:" + site.id(),
            "version " + policy.version(),
            request));
  }
}
