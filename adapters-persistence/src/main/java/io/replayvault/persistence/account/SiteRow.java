package io.replayvault.persistence.account;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.persistence.database.Milliseconds;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A site's row, with its origins. */
@Entity
@Table(name = "site")
class SiteRow {
  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "name")
  private String name;

  @Column(name = "site_key")
  private String siteKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "site_origin", joinColumns = @JoinColumn(name = "site_id"))
  @Column(name = "origin")
  private Set<String> origins = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // filled by the provider
  SiteRow() {}

  SiteRow(Site site) {
    id = site.id().value();
    accountId = site.account().value();
    name = site.name();
    siteKey = site.key().value();
    createdAt = Milliseconds.of(site.createdAt());
    site.origins().forEach(origin -> origins.add(origin.value()));
  }

  Site site() {
    return new Site(
        new SiteId(id),
        new AccountId(accountId),
        name,
        new SiteKey(siteKey),
        origins.stream().map(Origin::new).collect(Collectors.toUnmodifiableSet()),
        createdAt);
  }
}
