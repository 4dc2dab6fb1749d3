package io.replayvault.persistence.access;

import io.replayvault.application.access.out.StaffDuties.Newcomer;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Makes, assigns and ends staff, within somebody's transaction. */
final class StaffStatements {
  private static final String PERSON =
      """
      insert into person (id, account_id, name, email, role, whole_account, password_hash)
      values (?, ?, ?, ?, 'ALERT_RECEIVER', false, ?)
      on conflict do nothing
      """;

  private static final String PLACE =
      """
      insert into membership (person_id, account_id, name, role, whole_account, state, is_default)
      values (?, ?, ?, 'ALERT_RECEIVER', true, 'ACTIVE',
        not exists (select from membership m where m.person_id = ? and m.is_default))
      on conflict (person_id, account_id) do update set (role, whole_account, site_ids, group_ids, added,
        removed, named_contact, limits, state)
        = ('ALERT_RECEIVER', true, '{}', '{}', '{}', '{}', false, '{}', 'ACTIVE')
      """;

  private static final String DUTY =
      """
      insert into duty (person_id, account_id, duty) values (?, ?, ?)
      on conflict (person_id, account_id, duty) do update set ends_at = null
      """;

  private static final String LEAVE_DEFAULT =
      """
      update membership set is_default = false
       where person_id = ? and is_default and state = 'REVOKED' and exists (
         select from membership m where m.person_id = ? and m.state = 'ACTIVE' and not KEPT_OUT)
      """
          .replace("KEPT_OUT", KeptOut.OF_M);

  private static final String TAKE_DEFAULT =
      """
      update membership set is_default = true where person_id = ? and account_id = (
        select min(m.account_id) from membership m
         where m.person_id = ? and m.state = 'ACTIVE' and not KEPT_OUT)
      """
          .replace("KEPT_OUT", KeptOut.OF_M);

  private static final String REVOKE =
      """
      update membership set state = 'REVOKED' where person_id = ? and account_id = ? and not exists (
        select from duty d where d.person_id = ? and d.account_id = ?)
      """;

  /** Whoever comes back may not choose the password that they had (clause F5). */
  private static final String REMEMBER =
      """
      insert into earlier_password (person_id, password_hash)
      select p.id, p.password_hash from person p where p.id = ? and not exists (
        select from membership m where m.person_id = ? and m.state = 'ACTIVE')
      """;

  private static final String SHUT_OUT =
      """
      update person set password_hash = ? where id = ? and not exists (
        select from membership m where m.person_id = ? and m.state = 'ACTIVE')
      """;

  private StaffStatements() {}

  /** Makes the person; false if the id or the address is there already. */
  static boolean add(
      Connection connection, Newcomer newcomer, AccountId account, PasswordHash nobodys)
      throws SQLException {
    return run(
            connection,
            PERSON,
            newcomer.person().value(),
            account.value(),
            newcomer.name(),
            newcomer.email().value(),
            nobodys.encoded())
        == 1;
  }

  /** Gives the duty on each account; always true. */
  static boolean give(
      Connection connection, PersonId person, String name, Duty duty, List<AccountId> accounts)
      throws SQLException {
    String id = person.value();
    for (AccountId account : accounts) {
      run(connection, PLACE, id, account.value(), name, id);
      run(connection, DUTY, id, account.value(), duty.name());
    }
    moveDefault(connection, id);
    return true;
  }

  /** Ends the duty on each account; always true. */
  static boolean end(
      Connection connection,
      PersonId person,
      Duty duty,
      List<AccountId> accounts,
      PasswordHash nobodys)
      throws SQLException {
    String id = person.value();
    for (AccountId account : accounts) {
      run(
          connection,
          "delete from duty where person_id = ? and account_id = ? and duty = ?",
          id,
          account.value(),
          duty.name());
      run(connection, REVOKE, id, account.value(), id, account.value());
    }
    moveDefault(connection, id);
    run(connection, "delete from sign_in where person_id = ?", id);
    run(connection, "delete from password_link where person_id = ?", id);
    run(connection, "delete from invitation where person_id = ?", id);
    run(connection, REMEMBER, id, id);
    run(connection, SHUT_OUT, nobodys.encoded(), id, id);
    return true;
  }

  static String nameOf(Connection connection, PersonId person) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select name from person where id = ?")) {
      statement.setString(1, person.value());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("there is no such person");
        }
        return row.getString(1);
      }
    }
  }

  /** How many rows it changed; 0 for a query. */
  static int run(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      return statement.execute() ? 0 : statement.getUpdateCount();
    }
  }

  /** Has a person whose account of beginning is over begin in another that is theirs. */
  static void moveDefault(Connection connection, String person) throws SQLException {
    if (run(connection, LEAVE_DEFAULT, person, person) > 0) {
      run(connection, TAKE_DEFAULT, person, person);
    }
  }
}
