package io.replayvault.persistence.account;

import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.persistence.database.ArrayLiteral;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Site groups in {@code site_group} and {@code site_group_site}; one statement reads both. */
public final class JpaSiteGroups implements SiteGroups {
  private static final String READ =
      """
      select g.id, g.account_id, g.name,
        (select string_agg(s.site_id, ' ') from site_group_site s where s.group_id = g.id)
      from site_group g where\s""";

  private static final String ADD =
      "insert into site_group (id, account_id, name) values (?1, ?2, ?3)";
  private static final String RENAME = "update site_group set name = ?2 where id = ?1";
  private static final String EMPTY = "delete from site_group_site where group_id = ?1";
  private static final String FILL =
      "insert into site_group_site (group_id, site_id) select ?1, unnest(cast(?2 as text[]))";
  private static final String REMOVE = "delete from site_group where id = ?1";

  private final Transactions transactions;

  public JpaSiteGroups(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void add(SiteGroup group) {
    transactions.change(
        manager -> {
          run(manager, ADD, group.id().value(), group.account().value(), group.name());
          fill(manager, group);
        });
  }

  @Override
  public Optional<SiteGroup> find(SiteGroupId group) {
    return select("g.id = ?1", group.value()).stream().findFirst();
  }

  @Override
  public List<SiteGroup> of(AccountId account) {
    return select("g.account_id = ?1 order by g.name collate \"C\", g.id", account.value());
  }

  @Override
  public void change(SiteGroup group) {
    transactions
        .idempotent()
        .change(
            manager -> {
              // Holds the row, so that of two who change it one is wholly last.
              if (run(manager, RENAME, group.id().value(), group.name()) > 0) {
                run(manager, EMPTY, group.id().value());
                fill(manager, group);
              }
            });
  }

  @Override
  public void remove(SiteGroupId group) {
    transactions.idempotent().change(manager -> run(manager, REMOVE, group.value()));
  }

  private static void fill(EntityManager manager, SiteGroup group) {
    List<String> sites = group.sites().stream().map(SiteId::value).toList();
    run(manager, FILL, group.id().value(), ArrayLiteral.ofTexts(sites));
  }

  private static int run(EntityManager manager, String sql, String... values) {
    var query = manager.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }

  private List<SiteGroup> select(String condition, String value) {
    return transactions.read(
        manager -> {
          List<?> rows =
              manager.createNativeQuery(READ + condition).setParameter(1, value).getResultList();
          return rows.stream().map(row -> group((Object[]) row)).toList();
        });
  }

  private static SiteGroup group(Object[] row) {
    return new SiteGroup(
        new SiteGroupId(String.valueOf(row[0])),
        new AccountId(String.valueOf(row[1])),
        String.valueOf(row[2]),
        sites(row[3]));
  }

  private static Set<SiteId> sites(@Nullable Object list) {
    return list == null
        ? Set.of()
        : Stream.of(String.valueOf(list).split(" ", -1))
            .map(SiteId::new)
            .collect(Collectors.toUnmodifiableSet());
  }
}
