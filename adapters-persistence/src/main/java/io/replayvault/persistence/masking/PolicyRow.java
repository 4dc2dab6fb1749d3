package io.replayvault.persistence.masking;

import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.masking.SignedPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A published version of a site's policy. */
@Entity
@Table(name = "published_policy")
@IdClass(PolicyRow.Key.class)
class PolicyRow {
  @Id
  @Column(name = "site_id")
  private String siteId;

  @Id
  @Column(name = "version")
  private int version;

  @Column(name = "document")
  private byte[] document;

  @Column(name = "public_key")
  private byte[] publicKey;

  @Column(name = "signature")
  private byte[] signature;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  PolicyRow() {}

  PolicyRow(SiteId site, SignedPolicy policy) {
    siteId = site.value();
    version = policy.version();
    document = policy.document().clone();
    publicKey = policy.publicKey().clone();
    signature = policy.signature().clone();
  }

  SignedPolicy policy() {
    return new SignedPolicy(version, document.clone(), publicKey.clone(), signature.clone());
  }

  record Key(String siteId, int version) {}
}
