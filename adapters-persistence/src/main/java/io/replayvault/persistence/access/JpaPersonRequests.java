package io.replayvault.persistence.access;

import io.replayvault.application.access.out.PersonRequests;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonRequest.Settlement;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

/**
 * Requests in {@code person_request}. Whatever settles one of an account holds the account's
 * advisory lock to its end: so of several the first one counts, and who was the last Admin User is
 * known.
 */
public final class JpaPersonRequests implements PersonRequests {
  private static final String KEEP =
      "insert into person_request (id, account_id, requested_by, requested_at, kind, person_id, name, email,"
          + " reason, state, "
          + StoredTerms.NAMES
          + ") values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), nullif(?7, ''), nullif(?8, ''), ?9, 'OPEN', "
          + StoredTerms.values(10)
          + ")";

  private static final String SETTLE =
      """
      update person_request set state = ?1, settled_by = ?2, settled_at = ?3, answer = ?4
       where id = ?5 and account_id = ?6 and state = 'OPEN'
      """;

  private final Transactions transactions;

  public JpaPersonRequests(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void keep(PersonRequest request) {
    transactions.change(manager -> keep(manager, request));
  }

  /** Keeps it in that transaction. */
  static void keep(EntityManager manager, PersonRequest request) {
    Wish wish = request.wish();
    Query query =
        manager
            .createNativeQuery(KEEP)
            .setParameter(1, request.id().value())
            .setParameter(2, request.account().value())
            .setParameter(3, request.by().value())
            .setParameter(4, Timestamp.from(Milliseconds.of(request.at())))
            .setParameter(5, StoredRequest.kind(wish))
            .setParameter(6, personOf(wish).map(PersonId::value).orElse(""))
            .setParameter(7, wish instanceof Wish.Add add ? add.name() : "")
            .setParameter(8, addressOf(wish).map(EmailAddress::value).orElse(""))
            .setParameter(9, request.reason());
    StoredRequest.terms(wish).bind(query, 10).executeUpdate();
  }

  @Override
  public Optional<PersonRequest> find(AccountId account, PersonRequestId request) {
    return transactions.read(
        manager ->
            select(manager, "account_id = ?1 and id = ?2", account.value(), request.value())
                .stream()
                .findFirst());
  }

  @Override
  public List<PersonRequest> of(AccountId account) {
    return transactions.read(
        manager ->
            select(
                manager,
                "account_id = ?1 order by requested_at desc, id desc limit " + MOST_LISTED,
                account.value()));
  }

  @Override
  public boolean settle(PersonRequest settled) {
    return transactions.write(
        manager -> {
          AccountLock.take(manager, settled.account());
          return end(manager, settled);
        });
  }

  @Override
  public Fulfilment fulfil(PersonRequest fulfilled, PersonId fresh, PasswordHash nobodys) {
    return transactions.write(
        manager -> {
          AccountLock.take(manager, fulfilled.account());
          if (select(
                  manager,
                  "account_id = ?1 and id = ?2 and state = 'OPEN'",
                  fulfilled.account().value(),
                  fulfilled.id().value())
              .isEmpty()) {
            return new Fulfilment.NotOpen();
          }
          Fulfilment done =
              new FulfilmentStatements(manager, fulfilled.account(), nobodys)
                  .act(fulfilled.wish(), fresh);
          if (done instanceof Fulfilment.Done) {
            end(manager, fulfilled);
          }
          return done;
        });
  }

  private static boolean end(EntityManager manager, PersonRequest settled) {
    Settlement settlement = settled.settlement().orElseThrow();
    return manager
            .createNativeQuery(SETTLE)
            .setParameter(1, settled.state().name())
            .setParameter(2, settlement.by().value())
            .setParameter(3, Timestamp.from(Milliseconds.of(settlement.at())))
            .setParameter(4, settlement.answer())
            .setParameter(5, settled.id().value())
            .setParameter(6, settled.account().value())
            .executeUpdate()
        == 1;
  }

  private static List<PersonRequest> select(
      EntityManager manager, String condition, String... values) {
    Query query = manager.createNativeQuery(StoredRequest.READ + condition);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> StoredRequest.request((Object[]) row)).toList();
  }

  private static Optional<PersonId> personOf(Wish wish) {
    return switch (wish) {
      case Wish.Add add -> Optional.empty();
      case Wish.Change change -> Optional.of(change.person());
      case Wish.Revoke revoke -> Optional.of(revoke.person());
    };
  }

  private static Optional<EmailAddress> addressOf(Wish wish) {
    return wish instanceof Wish.Add add ? Optional.of(add.email()) : Optional.empty();
  }
}
