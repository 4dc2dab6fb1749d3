package io.replayvault.application.account;

import io.replayvault.application.account.out.Sites;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.masking.PolicyPublisher;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.masking.MaskingPolicy;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
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
  private final InstantSource clock;

  public SiteFounder(Sites sites, PolicyPublisher publisher, Chance chance, InstantSource clock) {
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
  void found(Site site) {
    sites.add(site);
    publishFirst(site);
  }

  /** Publishes the strictest policy of a site that is kept and has none yet. */
  void publishFirst(Site site) {
    publisher.publish(site.id(), MaskingPolicy.strictest(site.key(), clock.instant()));
  }
}
