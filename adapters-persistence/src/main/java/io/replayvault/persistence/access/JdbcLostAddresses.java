package io.replayvault.persistence.access;

import io.replayvault.application.access.out.LostAddresses;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.ArrayLiteral;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The rows that {@link JpaAddressLists} keeps, without a persistence unit: for a command that runs
 * beside the servers and has none.
 */
public final class JdbcLostAddresses implements LostAddresses {
  private static final String OF =
      """
      select m.account_id, m.role = 'ADMIN_USER', coalesce(array_to_string(l.ranges, ' '), '') from membership m
        left join address_list l on l.account_id = m.account_id
       where m.person_id = ? and m.state = 'ACTIVE' and not exists (
         select from duty d where d.person_id = m.person_id and d.account_id = m.account_id)
       order by m.account_id
      """;

  private static final String REMOVE =
      "update address_list set ranges = '{}' where account_id = ? and ranges = cast(? as text[])";

  private final DataSource database;

  public JdbcLostAddresses(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Place> of(PersonId person) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF)) {
      statement.setString(1, person.value());
      List<Place> places = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          places.add(
              new Place(
                  new AccountId(row.getString(1)), row.getBoolean(2), list(row.getString(3))));
        }
      }
      return List.copyOf(places);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public boolean remove(AccountId account, AddressList seen) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setString(1, account.value());
      statement.setString(
          2, ArrayLiteral.ofTexts(seen.ranges().stream().map(AddressRange::text).toList()));
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static AddressList list(String ranges) {
    return ranges.isEmpty()
        ? AddressList.EVERYWHERE
        : new AddressList(Stream.of(ranges.split(" ", -1)).map(AddressRange::parse).toList());
  }

  private static IndexUnavailable unavailable(SQLException e) {
    return new IndexUnavailable("lists of addresses", e);
  }
}
