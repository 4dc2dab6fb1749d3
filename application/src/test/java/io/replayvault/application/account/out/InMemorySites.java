package io.replayvault.application.account.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sites in memory. */
public final class InMemorySites implements Sites {
  private final Map<SiteId, Site> sites = new HashMap<>();

  @Override
  public synchronized void add(Site site) {
    if (sites.containsKey(site.id()) || byKey(site.key()).isPresent()) {
      throw new IllegalStateException("the site or its key is there already");
    }
    sites.put(
        site.id(),
        new Site(
            site.id(),
            site.account(),
            site.name(),
            site.key(),
            site.origins(),
            Milliseconds.of(site.createdAt())));
  }

  @Override
  public synchronized Optional<Site> find(SiteId site) {
    return Optional.ofNullable(sites.get(site));
  }

  @Override
  public synchronized Optional<Site> byKey(SiteKey key) {
    return sites.values().stream().filter(s -> s.key().equals(key)).findFirst();
  }

  @Override
  public synchronized List<Site> of(AccountId account) {
    return sites.values().stream()
        .filter(s -> s.account().equals(account))
        .sorted(Comparator.comparing(Site::name))
        .toList();
  }
}
