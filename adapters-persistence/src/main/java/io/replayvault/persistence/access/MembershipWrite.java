package io.replayvault.persistence.access;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.persistence.database.ArrayLiteral;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/**
 * Writes people as they are in an account, within somebody's transaction. Triggers keep what the
 * previous version reads of a person in step with their default account.
 *
 * <p>An address that is taken is told by the number of inserted rows and not by an error: the
 * database writes the row that broke a constraint into its own log, and that would be the address.
 */
final class MembershipWrite {
  private static final String PERSON =
      """
      insert into person (id, account_id, name, email, role, whole_account, password_hash)
      values (?1, ?2, ?3, ?4, ?5, false, ?6)
      on conflict do nothing
      """;

  private static final String PLACE =
      "insert into membership (person_id, account_id, name, state, is_default, "
          + StoredTerms.NAMES
          + ") values (?1, ?2, ?3, ?4, not exists (select from membership m where m.person_id = ?1 and m.is_default), "
          + StoredTerms.values(5)
          + ") on conflict (person_id, account_id) do update set (name, state, "
          + StoredTerms.NAMES
          + ") = (excluded.name, excluded.state, excluded."
          + StoredTerms.NAMES.replace(", ", ", excluded.")
          + ")";

  private static final String DUTIES =
      "insert into duty (person_id, account_id, duty) select ?1, ?2, unnest(cast(?3 as text[]))";

  private MembershipWrite() {}

  /** Makes the person; false if the id or the address is there already. */
  static boolean add(EntityManager manager, Person person, PasswordHash password) {
    int made =
        manager
            .createNativeQuery(PERSON)
            .setParameter(1, person.id().value())
            .setParameter(2, person.account().value())
            .setParameter(3, person.name())
            .setParameter(4, person.email().value())
            .setParameter(5, person.role().name())
            .setParameter(6, password.encoded())
            .executeUpdate();
    if (made == 0) {
      return false;
    }
    place(manager, person);
    manager
        .createNativeQuery(DUTIES)
        .setParameter(1, person.id().value())
        .setParameter(2, person.account().value())
        .setParameter(
            3, ArrayLiteral.ofTexts(person.standing().duties().stream().map(Duty::name).toList()))
        .executeUpdate();
    return true;
  }

  /** Keeps them as they are in that account now. */
  static void place(EntityManager manager, Person person) {
    Standing standing = person.standing();
    Query query =
        manager
            .createNativeQuery(PLACE)
            .setParameter(1, person.id().value())
            .setParameter(2, person.account().value())
            .setParameter(3, person.name())
            .setParameter(4, standing.state().name());
    new StoredTerms(
            person.role(),
            person.scope(),
            standing.features(),
            standing.namedContact(),
            standing.limits())
        .bind(query, 5)
        .executeUpdate();
  }

  /** Marks them revoked in that account. */
  static void revoke(EntityManager manager, PersonId person, AccountId account) {
    run(
        manager,
        "update membership set state = 'REVOKED', suspended_at = null where person_id = ?1 and account_id = ?2",
        person.value(),
        account.value());
  }

  /**
   * If they are revoked by default, makes an account their default where they are not, nor kept out
   * of by an alert.
   */
  static void moveDefault(EntityManager manager, PersonId person) {
    int left =
        run(
            manager,
            """
            update membership set is_default = false
             where person_id = ?1 and is_default and state = 'REVOKED' and exists (
               select from membership m where m.person_id = ?1 and m.state = 'ACTIVE' and not KEPT_OUT)
            """
                .replace("KEPT_OUT", KeptOut.OF_M),
            person.value());
    if (left > 0) {
      run(
          manager,
          """
          update membership set is_default = true where person_id = ?1 and account_id = (
            select min(m.account_id) from membership m
             where m.person_id = ?1 and m.state = 'ACTIVE' and not KEPT_OUT)
          """
              .replace("KEPT_OUT", KeptOut.OF_M),
          person.value());
    }
  }

  static int run(EntityManager manager, String sql, String... values) {
    Query query = manager.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }
}
