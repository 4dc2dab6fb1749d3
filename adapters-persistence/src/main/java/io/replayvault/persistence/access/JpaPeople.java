package io.replayvault.persistence.access;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.access.out.People;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** People in {@code person}, {@code membership} and {@code duty}; one statement reads them all. */
public final class JpaPeople implements People, AccountPeople {
  private static final String CUSTOMERS =
      """
      select 1 from membership m where m.state = 'ACTIVE' and not exists (
        select from duty d where d.person_id = m.person_id and d.account_id = m.account_id) limit 1
      """;

  /** Whom an account keeps out does not begin there because another one is none any more. */
  private static final String BEGINNING =
      " and (m.is_default or not " + KeptOut.OF_M + ") order by m.is_default desc, m.account_id";

  private static final String BY_ID = "p.id = ?1" + BEGINNING;
  private static final String BY_EMAIL = "p.email = ?1" + BEGINNING;

  private final Transactions transactions;

  public JpaPeople(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void add(Person person, PasswordHash password) {
    transactions.change(
        manager -> {
          if (!MembershipWrite.add(manager, person, password)) {
            throw new IllegalStateException("the person or their address is there already");
          }
        });
  }

  @Override
  public void addUntil(Person person, PasswordHash password, Instant until) {
    transactions.change(
        manager -> {
          if (!MembershipWrite.add(manager, person, password)) {
            throw new IllegalStateException("the person or their address is there already");
          }
          manager
              .createNativeQuery("update duty set ends_at = ?1 where person_id = ?2")
              .setParameter(1, Timestamp.from(Milliseconds.of(until)))
              .setParameter(2, person.id().value())
              .executeUpdate();
        });
  }

  @Override
  public boolean isWithoutCustomers() {
    return transactions.read(
        manager -> manager.createNativeQuery(CUSTOMERS).getResultList().isEmpty());
  }

  @Override
  public Optional<Person> find(PersonId person) {
    // Asked with each request: of those who have many accounts all are read only if they must be.
    return select("m.is_default and p.id = ?1", person.value())
        .filter(byDefault -> byDefault.person().isActive())
        .or(() -> beginning(BY_ID, person.value()))
        .map(Credentials::person);
  }

  @Override
  public Optional<Credentials> byEmail(EmailAddress email) {
    return beginning(BY_EMAIL, email.value())
        .filter(credentials -> credentials.person().isActive());
  }

  @Override
  public boolean isEmpty() {
    return transactions.read(
        manager ->
            manager.createNativeQuery("select 1 from person limit 1").getResultList().isEmpty());
  }

  @Override
  public Optional<Person> find(PersonId person, AccountId account) {
    return select("p.id = ?1 and m.account_id = ?2", person.value(), account.value())
        .map(Credentials::person);
  }

  @Override
  public List<Person> everywhere(PersonId person) {
    return transactions.read(
        manager ->
            MembershipRead.where(manager, "p.id = ?1 order by m.account_id", person.value())
                .stream()
                .map(Credentials::person)
                .toList());
  }

  @Override
  public List<Person> of(AccountId account) {
    return transactions.read(
        manager ->
            MembershipRead.where(
                    manager,
                    "m.account_id = ?1 order by m.name collate \"C\", p.id",
                    account.value())
                .stream()
                .map(Credentials::person)
                .toList());
  }

  /** As they are in the first of their accounts where they are active, else in the first. */
  private Optional<Credentials> beginning(String condition, String value) {
    List<Credentials> all =
        transactions.read(manager -> MembershipRead.where(manager, condition, value));
    return all.stream()
        .filter(there -> there.person().isActive())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private Optional<Credentials> select(String condition, String... values) {
    return transactions.read(
        manager -> MembershipRead.where(manager, condition, values).stream().findFirst());
  }
}
