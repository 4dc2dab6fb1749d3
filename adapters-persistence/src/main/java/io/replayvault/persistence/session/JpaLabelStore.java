package io.replayvault.persistence.session;

import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.LabelKind;
import io.replayvault.application.session.out.LabelStore;
import io.replayvault.domain.account.SiteId;
import io.replayvault.persistence.database.ArrayLiteral;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sites' dictionaries in the table {@code label}. */
public final class JpaLabelStore implements LabelStore {
  private static final String ADD =
      """
      insert into label (site_id, kind, blind_index, sealed) values (?1, ?2, ?3, ?4)
      on conflict (site_id, kind, blind_index) do nothing
      """;

  private static final String READ =
      "select id, sealed from label where site_id = ?1 and id = any (cast(?2 as bigint[]))";

  private final Transactions transactions;

  public JpaLabelStore(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Optional<LabelId> find(SiteId site, LabelKind kind, byte[] blindIndex) {
    return transactions.read(manager -> select(manager, site, kind, blindIndex));
  }

  @Override
  public LabelId addIfAbsent(SiteId site, LabelKind kind, byte[] blindIndex, byte[] sealed) {
    return transactions
        .idempotent()
        .write(
            manager -> {
              manager
                  .createNativeQuery(ADD)
                  .setParameter(1, site.value())
                  .setParameter(2, kind.name())
                  .setParameter(3, blindIndex)
                  .setParameter(4, sealed)
                  .executeUpdate();
              return select(manager, site, kind, blindIndex).orElseThrow();
            });
  }

  @Override
  public Map<LabelId, byte[]> read(SiteId site, Collection<LabelId> ids) {
    List<?> rows =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(READ)
                    .setParameter(1, site.value())
                    .setParameter(
                        2, ArrayLiteral.ofNumbers(ids.stream().map(LabelId::value).toList()))
                    .getResultList());
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(
            Collectors.toUnmodifiableMap(
                row -> new LabelId(((Number) row[0]).longValue()), row -> (byte[]) row[1]));
  }

  @Override
  public List<LabelId> all(SiteId site, LabelKind kind, int limit) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select l.id from LabelRow l where l.siteId = ?1 and l.kind = ?2 order by l.id",
                    Long.class)
                .setParameter(1, site.value())
                .setParameter(2, kind)
                .setMaxResults(limit)
                .getResultStream()
                .map(LabelId::new)
                .toList());
  }

  private static Optional<LabelId> select(
      EntityManager manager, SiteId site, LabelKind kind, byte[] blindIndex) {
    return manager
        .createQuery(
            "select l.id from LabelRow l"
                + " where l.siteId = ?1 and l.kind = ?2 and l.blindIndex = ?3",
            Long.class)
        .setParameter(1, site.value())
        .setParameter(2, kind)
        .setParameter(3, blindIndex)
        .getResultStream()
        .findFirst()
        .map(LabelId::new);
  }
}
