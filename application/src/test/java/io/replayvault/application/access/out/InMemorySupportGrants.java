package io.replayvault.application.access.out;

import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest.Settlement;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.access.SupportWish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Grants in memory. */
public final class InMemorySupportGrants implements SupportGrants {
  private static final int REST = 3;

  private final Map<SupportGrantId, SupportGrant> grants = new HashMap<>();
  private final SiteGroups groups;

  public InMemorySupportGrants(SiteGroups groups) {
    this.groups = groups;
  }

  @Override
  public synchronized void keep(SupportGrant grant) {
    if (grants.putIfAbsent(grant.id(), cut(grant)) != null) {
      throw new IllegalStateException("the grant is there already");
    }
  }

  @Override
  public synchronized Optional<SupportGrant> find(SupportGrantId grant) {
    return Optional.ofNullable(grants.get(grant)).map(this::resolved);
  }

  @Override
  public synchronized List<SupportGrant> of(AccountId account, Instant now) {
    return listed(grant -> grant.account().equals(account), now);
  }

  @Override
  public synchronized List<SupportGrant> askedBy(PersonId person, Instant now) {
    return listed(grant -> grant.person().equals(person), now);
  }

  @Override
  public synchronized boolean hasUnreviewedBefore(PersonId person, Instant moment) {
    return grants.values().stream()
        .filter(grant -> grant.person().equals(person))
        .filter(SupportGrant::awaitsReview)
        .anyMatch(grant -> grant.askedAt().isBefore(moment));
  }

  @Override
  public synchronized boolean replace(SupportGrant seen, SupportGrant next) {
    SupportGrant there = grants.get(seen.id());
    if (there == null
        || there.state() != seen.state()
        || there.review().isPresent() != seen.review().isPresent()) {
      return false;
    }
    grants.put(seen.id(), cut(next));
    return true;
  }

  private List<SupportGrant> listed(Predicate<SupportGrant> which, Instant now) {
    return IntStream.rangeClosed(0, REST)
        .boxed()
        .flatMap(
            kind ->
                grants.values().stream()
                    .filter(which)
                    .filter(grant -> kind(grant, now) == kind)
                    .sorted(
                        Comparator.comparing(SupportGrant::askedAt)
                            .thenComparing(grant -> grant.id().value())
                            .reversed())
                    .limit(MOST_LISTED))
        .map(this::resolved)
        .toList();
  }

  private static int kind(SupportGrant grant, Instant now) {
    if (grant.awaitsReview()) {
      return 0;
    }
    if (grant.isOpenAt(now)) {
      return 1;
    }
    return grant.waitsAt(now) ? 2 : REST;
  }

  private SupportGrant resolved(SupportGrant grant) {
    if (!(grant.wish().scope() instanceof Scope.GroupsAndSites some)) {
      return grant;
    }
    Set<SiteId> grouped =
        groups.of(grant.account()).stream()
            .filter(group -> some.groups().contains(group.id()))
            .map(SiteGroup::sites)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return with(grant, new Scope.GroupsAndSites(some.groups(), some.sites(), grouped));
  }

  private static SupportGrant cut(SupportGrant grant) {
    return with(grant, grant.wish().scope());
  }

  private static SupportGrant with(SupportGrant grant, Scope scope) {
    SupportWish wish = grant.wish();
    return new SupportGrant(
        grant.id(),
        grant.account(),
        grant.person(),
        Milliseconds.of(grant.askedAt()),
        new SupportWish(
            scope, wish.reason(), Milliseconds.of(wish.startsAt()), Milliseconds.of(wish.endsAt())),
        grant.breakGlass(),
        grant.state(),
        grant.settlement().map(InMemorySupportGrants::cut),
        grant.review().map(InMemorySupportGrants::cut));
  }

  private static Settlement cut(Settlement settlement) {
    return new Settlement(settlement.by(), Milliseconds.of(settlement.at()), settlement.answer());
  }
}
