package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link AddressLists} promises. */
public abstract class AddressListsContract {
  private static final AddressList OFFICE =
      new AddressList(
          List.of(AddressRange.parse("203.0.113.0/24"), AddressRange.parse("2001:db8::/32")));

  private final AccountId account = Fresh.account();

  protected abstract AddressLists lists();

  @Test
  void an_account_without_a_list_has_none() {
    assertThat(lists().of(account)).isEqualTo(AddressList.EVERYWHERE);
  }

  @Test
  void a_list_is_kept_as_it_is_in_place_of_the_one_before() {
    lists().keep(account, new AddressList(List.of(AddressRange.parse("10.0.0.0/8"))));
    lists().keep(account, OFFICE);
    assertThat(lists().of(account)).isEqualTo(OFFICE);
    lists().keep(account, AddressList.EVERYWHERE);
    assertThat(lists().of(account)).isEqualTo(AddressList.EVERYWHERE);
  }

  @Test
  void one_account_never_has_anothers() {
    lists().keep(account, OFFICE);
    assertThat(lists().of(Fresh.account())).isEqualTo(AddressList.EVERYWHERE);
  }
}
