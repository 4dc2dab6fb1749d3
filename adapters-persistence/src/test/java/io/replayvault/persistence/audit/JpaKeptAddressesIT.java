package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.KeptAddresses;
import io.replayvault.application.audit.out.KeptAddressesContract;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.persistence.database.FreshDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaKeptAddressesIT extends KeptAddressesContract {
  @RegisterExtension static final FreshDatabase database = FreshDatabase.main();

  @Override
  protected KeptAddresses addresses() {
    return new JpaKeptAddresses(database.factory());
  }

  /** Clause H1: what staff do says from where, whatever was chosen before they came. */
  @Test
  void while_staff_have_duties_no_less_than_the_network_is_kept() throws SQLException {
    AccountId account = Fresh.account();
    PersonId person = Fresh.person();
    addresses().set(account, KeptAddress.NONE);
    database.execute(
        """
        insert into person (id, account_id, name, email, role, whole_account, password_hash)
        values ('%1$s', '%2$s', 'Sam', lower('%1$s@vendor.example'), 'ALERT_RECEIVER', true, '-')
        """
            .formatted(person, account));
    database.execute(
        "insert into duty (person_id, account_id, duty) values ('%s', '%s', 'SUPPORT')"
            .formatted(person, account));
    assertThat(addresses().of(account)).isEqualTo(KeptAddress.NETWORK);
    database.execute("update duty set ends_at = now() where person_id = '%s'".formatted(person));
    assertThat(addresses().of(account)).isEqualTo(KeptAddress.NONE);
  }
}
