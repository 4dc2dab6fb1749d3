package io.replayvault.persistence.access;

import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Limits;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.ServiceToken.Life;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.ArrayLiteral;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Service tokens in the table {@code service_token}; no row is ever removed. */
public final class JpaServiceTokens implements ServiceTokens {
  private static final String KEEP =
      """
      insert into service_token (id, account_id, maker_id, name, permissions, whole_account, site_ids,
        group_ids, token_hash, made_at, expires_at)
      values (?1, ?2, ?3, ?4, cast(?5 as text[]), ?6, cast(?7 as text[]), cast(?8 as text[]), ?9, ?10, ?11)
      """;

  private static final String TOKENS =
      """
      select t.id, t.account_id, t.maker_id, t.name, array_to_string(t.permissions, ' '),
        t.whole_account, array_to_string(t.site_ids, ' '), array_to_string(t.group_ids, ' '),
        (select string_agg(s.site_id, ' ') from site_group g join site_group_site s on s.group_id = g.id
          where g.account_id = t.account_id and g.id = any (t.group_ids)),
        cast(extract(epoch from t.made_at) * 1000 as bigint),
        cast(extract(epoch from t.expires_at) * 1000 as bigint),
        cast(extract(epoch from t.last_used_at) * 1000 as bigint),
        cast(extract(epoch from t.revoked_at) * 1000 as bigint), t.token_hash
      from service_token t
      """;

  private static final String BY_ID = TOKENS + "where t.id = ?1";

  private static final String NEWEST =
      TOKENS + "where t.account_id = ?1 order by t.made_at desc, t.id desc";

  private static final String REVOKE =
      "update service_token set revoked_at = ?2 where id = ?1 and revoked_at is null";

  private static final String USE =
      """
      update service_token set last_used_at = ?2
      where id = ?1 and (last_used_at is null or last_used_at < ?2)
      """;

  private final Transactions transactions;

  public JpaServiceTokens(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void keep(ServiceToken token, byte[] hash) {
    StoredTerms scope =
        new StoredTerms(Role.ALERT_RECEIVER, token.scope(), Features.NONE, false, Limits.NONE);
    transactions.change(
        manager ->
            manager
                .createNativeQuery(KEEP)
                .setParameter(1, token.id().value())
                .setParameter(2, token.account().value())
                .setParameter(3, token.maker().value())
                .setParameter(4, token.name())
                .setParameter(5, texts(token.permissions()))
                .setParameter(6, scope.wholeAccount())
                .setParameter(7, scope.sites())
                .setParameter(8, scope.groups())
                .setParameter(9, hash)
                .setParameter(10, stamp(token.life().madeAt()))
                .setParameter(11, stamp(token.life().expiresAt()))
                .executeUpdate());
  }

  @Override
  public Optional<Kept> find(ServiceTokenId token) {
    return transactions
        .read(
            manager ->
                rows(manager, BY_ID, token.value(), 1).stream()
                    .map(Object[].class::cast)
                    .findFirst())
        .map(row -> new Kept(token(row), (byte[]) row[13]));
  }

  @Override
  public List<ServiceToken> of(AccountId account) {
    return transactions.read(
        manager ->
            rows(manager, NEWEST, account.value(), MOST_LISTED).stream()
                .map(row -> token((Object[]) row))
                .toList());
  }

  @Override
  public void revoke(ServiceTokenId token, Instant at) {
    stamp(REVOKE, token, at);
  }

  @Override
  public void use(ServiceTokenId token, Instant at) {
    stamp(USE, token, at);
  }

  private void stamp(String statement, ServiceTokenId token, Instant at) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(statement)
                    .setParameter(1, token.value())
                    .setParameter(2, stamp(at))
                    .executeUpdate());
  }

  private static List<?> rows(EntityManager manager, String query, String value, int most) {
    return manager
        .createNativeQuery(query)
        .setParameter(1, value)
        .setMaxResults(most)
        .getResultList();
  }

  private static ServiceToken token(Object[] row) {
    return new ServiceToken(
        new ServiceTokenId((String) row[0]),
        new AccountId((String) row[1]),
        new PersonId((String) row[2]),
        (String) row[3],
        grantable(MembershipRead.known(row[4])),
        MembershipRead.scope((Boolean) row[5], row[6], row[7], row[8]),
        new Life(
            instant(row[9]).orElseThrow(),
            instant(row[10]).orElseThrow(),
            instant(row[11]),
            instant(row[12])));
  }

  private static Set<Permission> grantable(Set<Permission> permissions) {
    return permissions.stream()
        .filter(ServiceToken.GRANTABLE::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Instant> instant(@Nullable Object milliseconds) {
    return Optional.ofNullable((Number) milliseconds)
        .map(number -> Instant.ofEpochMilli(number.longValue()));
  }

  private static Timestamp stamp(Instant at) {
    return Timestamp.from(Milliseconds.of(at));
  }

  private static String texts(Set<Permission> permissions) {
    return ArrayLiteral.ofTexts(permissions.stream().map(Permission::text).sorted().toList());
  }
}
