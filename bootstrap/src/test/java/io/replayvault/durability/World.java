package io.replayvault.durability;

import io.replayvault.application.account.out.InMemorySites;
import io.replayvault.application.account.out.Sites;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.InMemoryRootKey;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.masking.out.InMemoryPublishedPolicies;
import io.replayvault.application.masking.out.PublishedPolicies;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.masking.MaskingPolicy;
import io.replayvault.domain.masking.SignedPolicy;
import java.util.Set;

/** What no crash takes away: time, chance, the holder of the root key, a site and its policy. */
final class World {
  /** No recorder looks at the signature here, and making a key takes a small process long. */
  private static final byte[] UNSIGNED = {};

  final HandClock clock = new HandClock(Sessions.START);
  final Sites sites = new InMemorySites();
  final PublishedPolicies policies = new InMemoryPublishedPolicies();
  final Chance chance;
  final RootKey rootKey;
  final ObjectSealer sealer;
  final AccountId account;
  final Site site;

  /** The world of that seed; every process that knows the seed has the same. */
  World(long seed, ObjectSealer sealer) {
    this.chance = new SeededChance(seed);
    this.rootKey = new InMemoryRootKey(chance);
    this.sealer = sealer;
    this.account = new AccountId("account-" + seed);
    this.site =
        new Site(
            new SiteId("site-" + seed),
            account,
            "Shop",
            new SiteKey("sk_" + "0".repeat(20) + seed),
            Set.of(Recordings.SHOP),
            Sessions.START);
    sites.add(site);
    MaskingPolicy policy = MaskingPolicy.strictest(site.key(), Sessions.START);
    policies.publish(site.id(), new SignedPolicy(1, policy.document(), UNSIGNED, UNSIGNED));
  }
}
