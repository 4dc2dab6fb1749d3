package io.replayvault.persistence.access;

import io.replayvault.application.access.out.People.Credentials;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.password.PasswordHash;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A person's row with the sites they reach, for reading: {@link JpaPeople} writes it. */
@Entity
@Table(name = "person")
class PersonRow {
  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "name")
  private String name;

  @Column(name = "email")
  private String email;

  @Enumerated(EnumType.STRING)
  @Column(name = "role")
  private Role role;

  @Column(name = "whole_account")
  private boolean wholeAccount;

  @ElementCollection
  @CollectionTable(name = "person_site", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "site_id")
  private Set<String> sites = new HashSet<>();

  @Column(name = "password_hash")
  private String passwordHash;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  PersonRow() {}

  Person person() {
    return new Person(
        new PersonId(id), new AccountId(accountId), name, new EmailAddress(email), role, scope());
  }

  Credentials credentials() {
    return new Credentials(person(), new PasswordHash(passwordHash));
  }

  private Scope scope() {
    return wholeAccount
        ? new Scope.WholeAccount()
        : new Scope.OnlySites(
            sites.stream().map(SiteId::new).collect(Collectors.toUnmodifiableSet()));
  }
}
