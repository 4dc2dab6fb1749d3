package io.replayvault.persistence.access;

import io.replayvault.application.access.out.People;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.ArrayLiteral;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.Set;

/**
 * People in the tables {@code person} and {@code person_site}; one statement reads both.
 *
 * <p>An address that is taken is told by the number of inserted rows and not by an error: the
 * database writes the row that broke a constraint into its own log, and that would be the address.
 */
public final class JpaPeople implements People {
  private static final String WITH_SITES =
      "select distinct p from PersonRow p left join fetch p.sites where ";

  private static final String ADD =
      """
      insert into person (id, account_id, name, email, role, whole_account, password_hash)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      on conflict do nothing
      """;

  private static final String ADD_SITES =
      "insert into person_site (person_id, site_id) select ?1, unnest(cast(?2 as text[]))";

  private final Transactions transactions;

  public JpaPeople(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void add(Person person, PasswordHash password) {
    transactions.change(
        manager -> {
          if (insert(manager, person, password) == 0) {
            throw new IllegalStateException("the person or their address is there already");
          }
          if (person.scope() instanceof Scope.OnlySites(Set<SiteId> sites)) {
            insert(manager, person.id(), sites);
          }
        });
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

  private static int insert(EntityManager manager, Person person, PasswordHash password) {
    return manager
        .createNativeQuery(ADD)
        .setParameter(1, person.id().value())
        .setParameter(2, person.account().value())
        .setParameter(3, person.name())
        .setParameter(4, person.email().value())
        .setParameter(5, person.role().name())
        .setParameter(6, person.scope() instanceof Scope.WholeAccount)
        .setParameter(7, password.encoded())
        .executeUpdate();
  }

  private static void insert(EntityManager manager, PersonId person, Set<SiteId> sites) {
    manager
        .createNativeQuery(ADD_SITES)
        .setParameter(1, person.value())
        .setParameter(2, ArrayLiteral.ofTexts(sites.stream().map(SiteId::value).toList()))
        .executeUpdate();
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
