package io.replayvault.persistence.account;

import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account's row. */
@Entity
@Table(name = "account")
class AccountRow {
  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "name")
  private String name;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  AccountRow() {}

  AccountRow(Account account) {
    id = account.id().value();
    name = account.name();
  }

  Account account() {
    return new Account(new AccountId(id), name);
  }
}
