package io.replayvault.persistence.access;

import io.replayvault.application.access.out.LostAddresses;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The rows that {@link JpaAddressLists} keeps, without a persistence unit: for a command that runs
 * beside the servers and has none.
 */
public final class JdbcLostAddresses implements LostAddresses {
  private static final String OVER =
      """
      select l.account_id, array_to_string(l.ranges, ' ') from address_list l
        join membership m on m.account_id = l.account_id
       where m.person_id = ? and m.state = 'ACTIVE' and cardinality(l.ranges) > 0 and not exists (
         select from duty d where d.person_id = m.person_id and d.account_id = m.account_id)
      """;

  private static final String REMOVE = "update address_list set ranges = '{}' where account_id = ?";

  private final DataSource database;

  public JdbcLostAddresses(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<AccountId, AddressList> over(PersonId person) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OVER)) {
      statement.setString(1, person.value());
      Map<AccountId, AddressList> lists = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lists.put(new AccountId(row.getString(1)), list(row.getString(2)));
        }
      }
      return Map.copyOf(lists);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public void remove(AccountId account) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setString(1, account.value());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static AddressList list(String ranges) {
    return new AddressList(Stream.of(ranges.split(" ", -1)).map(AddressRange::parse).toList());
  }

  private static IndexUnavailable unavailable(SQLException e) {
    return new IndexUnavailable("lists of addresses", e);
  }
}
