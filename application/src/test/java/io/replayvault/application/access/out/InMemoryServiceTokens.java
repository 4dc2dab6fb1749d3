package io.replayvault.application.access.out;

import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceToken.Life;
import io.replayvault.domain.access.ServiceTokenId;
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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Service tokens in memory. */
public final class InMemoryServiceTokens implements ServiceTokens {
  private static final Comparator<ServiceToken> NEWEST_FIRST =
      Comparator.<ServiceToken, Instant>comparing(token -> token.life().madeAt())
          .thenComparing(token -> token.id().value())
          .reversed();

  private final Map<ServiceTokenId, Kept> tokens = new HashMap<>();
  private final SiteGroups groups;

  public InMemoryServiceTokens(SiteGroups groups) {
    this.groups = groups;
  }

  @Override
  public synchronized void keep(ServiceToken token, byte[] hash) {
    Life life = token.life();
    Kept kept =
        new Kept(
            with(
                token,
                token.scope(),
                new Life(
                    Milliseconds.of(life.madeAt()),
                    Milliseconds.of(life.expiresAt()),
                    life.lastUsedAt().map(Milliseconds::of),
                    life.revokedAt().map(Milliseconds::of))),
            hash.clone());
    if (tokens.putIfAbsent(token.id(), kept) != null) {
      throw new IllegalStateException("the service token is there already");
    }
  }

  @Override
  public synchronized Optional<Kept> find(ServiceTokenId token) {
    return Optional.ofNullable(tokens.get(token))
        .map(kept -> new Kept(resolved(kept.token()), kept.hash().clone()));
  }

  @Override
  public synchronized List<ServiceToken> of(AccountId account) {
    return tokens.values().stream()
        .map(Kept::token)
        .filter(token -> token.account().equals(account))
        .sorted(NEWEST_FIRST)
        .limit(MOST_LISTED)
        .map(this::resolved)
        .toList();
  }

  @Override
  public synchronized void revoke(ServiceTokenId token, Instant at) {
    live(
        token,
        life ->
            new Life(
                life.madeAt(),
                life.expiresAt(),
                life.lastUsedAt(),
                life.revokedAt().or(() -> Optional.of(Milliseconds.of(at)))));
  }

  @Override
  public synchronized void use(ServiceTokenId token, Instant at) {
    Instant used = Milliseconds.of(at);
    live(
        token,
        life ->
            new Life(
                life.madeAt(),
                life.expiresAt(),
                life.lastUsedAt().filter(used::isBefore).or(() -> Optional.of(used)),
                life.revokedAt()));
  }

  private void live(ServiceTokenId token, UnaryOperator<Life> on) {
    tokens.computeIfPresent(
        token,
        (id, kept) ->
            new Kept(
                with(kept.token(), kept.token().scope(), on.apply(kept.token().life())),
                kept.hash()));
  }

  private ServiceToken resolved(ServiceToken token) {
    if (!(token.scope() instanceof Scope.GroupsAndSites some)) {
      return token;
    }
    Set<SiteId> grouped =
        groups.of(token.account()).stream()
            .filter(group -> some.groups().contains(group.id()))
            .map(SiteGroup::sites)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return with(
        token, new Scope.GroupsAndSites(some.groups(), some.sites(), grouped), token.life());
  }

  private static ServiceToken with(ServiceToken token, Scope scope, Life life) {
    return new ServiceToken(
        token.id(), token.account(), token.maker(), token.name(), token.permissions(), scope, life);
  }
}
