package io.replayvault.persistence.account;

import io.replayvault.application.account.out.PersonDefaults;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.LandingView;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Defaults in {@code membership.is_default} and {@code person.landing_view}. */
public final class JpaPersonDefaults implements PersonDefaults {
  /** Somebody of the staff whose duties there are all over is as if they were revoked. */
  private static final String ACTS =
      """
      m.state = 'ACTIVE' and (
        not exists (select from duty d where d.person_id = m.person_id and d.account_id = m.account_id)
        or exists (select from duty d where d.person_id = m.person_id and d.account_id = m.account_id
          and (d.ends_at is null or d.ends_at > now())))\
      """;

  private static final String READ =
      """
      select m.account_id, %s, m.is_default, coalesce(p.landing_view, '')
      from membership m join person p on p.id = m.person_id
      where m.person_id = ?1 order by m.account_id
      """
          .formatted(ACTS);

  /** Of several who change a person the next one waits here. */
  private static final String HOLD = "select id from person where id = ?1 for update";

  private static final String LEAVE =
      """
      update membership set is_default = false
       where person_id = ?1 and is_default and account_id <> ?2 and exists (
         select from membership m where m.person_id = ?1 and m.account_id = ?2 and %s)
      """
          .formatted(ACTS);

  private static final String BEGIN =
      """
      update membership m set is_default = true
       where m.person_id = ?1 and m.account_id = ?2 and %s
      """
          .formatted(ACTS);

  private static final String LAND =
      "update person set landing_view = nullif(?2, '') where id = ?1";

  private final Transactions transactions;

  public JpaPersonDefaults(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Defaults of(PersonId person) {
    List<?> rows =
        transactions.read(
            manager ->
                manager.createNativeQuery(READ).setParameter(1, person.value()).getResultList());
    List<Object[]> places = rows.stream().map(Object[].class::cast).toList();
    return new Defaults(
        places.stream().filter(row -> (Boolean) row[1]).map(JpaPersonDefaults::account).toList(),
        places.stream().filter(row -> (Boolean) row[2]).map(JpaPersonDefaults::account).findFirst(),
        places.stream().findFirst().flatMap(row -> view(String.valueOf(row[3]))));
  }

  @Override
  public boolean choose(PersonId person, AccountId account, Optional<LandingView> view) {
    return transactions
        .idempotent()
        .write(
            manager -> {
              manager.createNativeQuery(HOLD).setParameter(1, person.value()).getResultList();
              run(manager, LEAVE, person.value(), account.value());
              boolean theirs = run(manager, BEGIN, person.value(), account.value()) == 1;
              if (theirs) {
                run(manager, LAND, person.value(), view.map(LandingView::name).orElse(""));
              }
              return theirs;
            });
  }

  private static int run(EntityManager manager, String sql, String person, String value) {
    return manager
        .createNativeQuery(sql)
        .setParameter(1, person)
        .setParameter(2, value)
        .executeUpdate();
  }

  private static AccountId account(Object[] row) {
    return new AccountId(String.valueOf(row[0]));
  }

  private static Optional<LandingView> view(String name) {
    return Arrays.stream(LandingView.values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
