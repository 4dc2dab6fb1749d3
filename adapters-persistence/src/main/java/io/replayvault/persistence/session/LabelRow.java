package io.replayvault.persistence.session;

import io.replayvault.application.session.out.LabelKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A sealed value of a site's dictionary, for reading: {@link JpaLabelStore} writes it. */
@Entity
@Table(name = "label")
class LabelRow {
  @Id
  @Column(name = "id")
  private long id;

  @Column(name = "site_id")
  private String siteId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private LabelKind kind;

  @Column(name = "blind_index")
  private byte[] blindIndex;

  @Column(name = "sealed")
  private byte[] sealed;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  LabelRow() {}
}
