package io.replayvault.persistence.access;

import io.replayvault.application.access.out.People;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;

/** People in the tables {@code person} and {@code person_site}; one statement reads both. */
public final class JpaPeople implements People {
  private static final String WITH_SITES =
      "select distinct p from PersonRow p left join fetch p.sites where ";

  private final Transactions transactions;

  public JpaPeople(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void add(Person person, PasswordHash password) {
    transactions.change(manager -> manager.persist(new PersonRow(person, password)));
  }

  @Override
  public Optional<Person> find(PersonId person) {
    return select("p.id = ?1", person.value()).map(PersonRow::person);
  }

  @Override
  public Optional<Credentials> byEmail(EmailAddress email) {
    return select("p.email = ?1", email.value()).map(PersonRow::credentials);
  }

  @Override
  public boolean isEmpty() {
    return transactions.read(
        manager ->
            manager
                .createQuery("select p.id from PersonRow p", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
  }

  private Optional<PersonRow> select(String condition, String value) {
    return transactions.read(
        manager ->
            manager
                .createQuery(WITH_SITES + condition, PersonRow.class)
                .setParameter(1, value)
                .getResultStream()
                .findFirst());
  }
}
