package io.replayvault.application.account.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteGroupId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Site groups in memory. */
public final class InMemorySiteGroups implements SiteGroups {
  private final Map<SiteGroupId, SiteGroup> groups = new HashMap<>();

  @Override
  public synchronized void add(SiteGroup group) {
    if (groups.putIfAbsent(group.id(), group) != null) {
      throw new IllegalStateException("the group is there already");
    }
  }

  @Override
  public synchronized Optional<SiteGroup> find(SiteGroupId group) {
    return Optional.ofNullable(groups.get(group));
  }

  @Override
  public synchronized List<SiteGroup> of(AccountId account) {
    return groups.values().stream()
        .filter(group -> group.account().equals(account))
        .sorted(Comparator.comparing(SiteGroup::name).thenComparing(group -> group.id().value()))
        .toList();
  }

  @Override
  public synchronized void change(SiteGroup group) {
    groups.replace(group.id(), group);
  }

  @Override
  public synchronized void remove(SiteGroupId group) {
    groups.remove(group);
  }
}
