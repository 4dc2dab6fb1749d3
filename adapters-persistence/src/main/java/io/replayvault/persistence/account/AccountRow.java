package io.replayvault.persistence.account;

import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Region;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account's row. */
@Entity
@Table(name = "account")
class AccountRow {
  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "name")
  private String name;

  @Column(name = "region")
  private @Nullable String region;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  AccountRow() {}

  AccountRow(Account account) {
    id = account.id().value();
    name = account.name();
    region = account.region().map(Region::name).orElse(null);
  }

  Account account() {
    return new Account(new AccountId(id), name, Optional.ofNullable(region).map(Region::new));
  }
}
