package io.replayvault.persistence.access;

import io.replayvault.application.access.out.AddressLists;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.ArrayLiteral;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.Stream;

/** Lists in {@code address_list}, a row for each account that ever had one. */
public final class JpaAddressLists implements AddressLists {
  private static final String READ =
      "select array_to_string(ranges, ' ') from address_list where account_id = ?1";

  private static final String KEEP =
      """
      insert into address_list (account_id, ranges) values (?1, cast(?2 as text[]))
      on conflict (account_id) do update set ranges = excluded.ranges
      """;

  private final Transactions transactions;

  public JpaAddressLists(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public AddressList of(AccountId account) {
    List<?> rows =
        transactions.read(
            manager ->
                manager.createNativeQuery(READ).setParameter(1, account.value()).getResultList());
    return rows.stream()
        .map(String::valueOf)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(JpaAddressLists::list)
        .orElse(AddressList.EVERYWHERE);
  }

  @Override
  public void keep(AccountId account, AddressList list) {
    String ranges = ArrayLiteral.ofTexts(list.ranges().stream().map(AddressRange::text).toList());
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(KEEP)
                    .setParameter(1, account.value())
                    .setParameter(2, ranges)
                    .executeUpdate());
  }

  private static AddressList list(String ranges) {
    return new AddressList(Stream.of(ranges.split(" ", -1)).map(AddressRange::parse).toList());
  }
}
