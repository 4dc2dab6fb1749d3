package io.replayvault.persistence.audit;

import io.replayvault.domain.audit.tree.NodeHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A full tile, for reading: {@link JpaAuditTree} writes it by one statement. */
@Entity
@Table(name = "audit_tile")
@IdClass(AuditTileRow.Key.class)
class AuditTileRow {
  @Id
  @Column(name = "level")
  private int level;

  @Id
  @Column(name = "number")
  private long place;

  @Column(name = "root")
  private byte[] root;

  @Column(name = "hashes")
  private byte[] hashes;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  AuditTileRow() {}

  List<NodeHash> toHashes() {
    return IntStream.range(0, hashes.length / NodeHash.BYTES)
        .map(i -> i * NodeHash.BYTES)
        .mapToObj(from -> NodeHash.of(Arrays.copyOfRange(hashes, from, from + NodeHash.BYTES)))
        .toList();
  }

  record Key(int level, long place) {}
}
