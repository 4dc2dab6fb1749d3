package io.replayvault.application.session.out;

import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Days of sites in memory. */
public final class InMemorySiteUsage implements SiteUsage {
  private final Map<SiteDay, Used> days = new HashMap<>();
  private final Map<SiteId, SiteQuota> own = new HashMap<>();
  private final Set<SiteDay> told = new HashSet<>();

  @Override
  public synchronized Day add(SiteId site, LocalDate day, Used more) {
    Used sum = days.merge(new SiteDay(site, day), more, Used::plus);
    return new Day(sum, Optional.ofNullable(own.get(site)));
  }

  @Override
  public synchronized boolean claimNotice(SiteId site, LocalDate day) {
    SiteDay one = new SiteDay(site, day);
    return days.containsKey(one) && told.add(one);
  }

  /** Gives a site a quota of its own. */
  public synchronized void give(SiteId site, SiteQuota quota) {
    own.put(site, quota);
  }

  private record SiteDay(SiteId site, LocalDate day) {}
}
