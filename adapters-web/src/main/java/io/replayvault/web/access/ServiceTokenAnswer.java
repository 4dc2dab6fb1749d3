package io.replayvault.web.access;

import io.replayvault.application.access.in.KeepServiceTokens.Listed;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceTokenText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Schema {@code ServiceToken} of {@code docs/openapi.json}.
 *
 * @param id its id
 * @param name what for
 * @param maker who made it
 * @param makerName their name; empty where the account does not know them
 * @param permissions what it may do, as far as its maker may
 * @param scope what it reaches, as far as its maker does
 * @param madeAt milliseconds since the epoch
 * @param expiresAt milliseconds since the epoch
 * @param lastUsedAt milliseconds since the epoch, to within a minute
 * @param revokedAt milliseconds since the epoch
 */
record ServiceTokenAnswer(
    String id,
    String name,
    String maker,
    Optional<String> makerName,
    List<String> permissions,
    NamedScope scope,
    long madeAt,
    long expiresAt,
    Optional<Long> lastUsedAt,
    Optional<Long> revokedAt) {
  static ServiceTokenAnswer of(ServiceToken token, Map<PersonId, String> makers) {
    ServiceToken.Life life = token.life();
    return new ServiceTokenAnswer(
        token.id().value(),
        token.name(),
        token.maker().value(),
        Optional.ofNullable(makers.get(token.maker())),
        token.permissions().stream().map(Permission::text).sorted().toList(),
        NamedScope.of(token.scope()),
        life.madeAt().toEpochMilli(),
        life.expiresAt().toEpochMilli(),
        life.lastUsedAt().map(Instant::toEpochMilli),
        life.revokedAt().map(Instant::toEpochMilli));
  }

  /**
   * Schema {@code ServiceTokens}.
   *
   * @param items newest first
   * @param grantable what the caller could give to another
   */
  record Items(List<ServiceTokenAnswer> items, List<String> grantable) {
    static Items of(Listed listed, List<String> grantable) {
      return new Items(
          listed.tokens().stream()
              .map(token -> ServiceTokenAnswer.of(token, listed.makers()))
              .toList(),
          grantable);
    }
  }

  /**
   * Schema {@code MadeServiceToken}.
   *
   * @param serviceToken the token
   * @param text what its client shows: a secret, told this once
   */
  record Made(ServiceTokenAnswer serviceToken, String text) {
    static Made of(ServiceToken token, ServiceTokenText text) {
      return new Made(ServiceTokenAnswer.of(token, Map.of()), text.reveal());
    }

    /** Hides the text. */
    @Override
    public String toString() {
      return "Made[***]";
    }
  }
}
