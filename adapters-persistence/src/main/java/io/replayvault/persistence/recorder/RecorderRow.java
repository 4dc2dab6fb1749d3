package io.replayvault.persistence.recorder;

import io.replayvault.domain.recorder.RecorderBuild;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A build of the recorder. */
@Entity
@Table(name = "served_recorder")
class RecorderRow {
  @Id
  @Column(name = "version")
  private String version;

  @Column(name = "script")
  private byte[] script;

  @Column(name = "overlay")
  private byte[] overlay;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  RecorderRow() {}

  RecorderBuild build() {
    return new RecorderBuild(version, script, overlay);
  }
}
