package io.replayvault.application.session.out;

import io.replayvault.domain.account.SiteId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dictionaries in memory. */
public final class InMemoryLabelStore implements LabelStore {
  private final List<Kept> labels = new ArrayList<>();

  @Override
  public synchronized Optional<LabelId> find(SiteId site, LabelKind kind, byte[] blindIndex) {
    return labels.stream()
        .filter(l -> l.site().equals(site) && l.kind() == kind)
        .filter(l -> Arrays.equals(l.blindIndex(), blindIndex))
        .map(Kept::id)
        .findFirst();
  }

  @Override
  public synchronized LabelId addIfAbsent(
      SiteId site, LabelKind kind, byte[] blindIndex, byte[] sealed) {
    return find(site, kind, blindIndex)
        .orElseGet(
            () -> {
              LabelId id = new LabelId(labels.size() + 1L);
              labels.add(new Kept(id, site, kind, blindIndex.clone(), sealed.clone()));
              return id;
            });
  }

  @Override
  public synchronized Map<LabelId, byte[]> read(SiteId site, Collection<LabelId> ids) {
    Map<LabelId, byte[]> read = new HashMap<>();
    labels.stream()
        .filter(l -> l.site().equals(site) && ids.contains(l.id()))
        .forEach(l -> read.put(l.id(), l.sealed().clone()));
    return read;
  }

  @Override
  public synchronized List<LabelId> all(SiteId site, LabelKind kind, int limit) {
    return labels.stream()
        .filter(l -> l.site().equals(site) && l.kind() == kind)
        .map(Kept::id)
        .limit(limit)
        .toList();
  }

  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  private record Kept(LabelId id, SiteId site, LabelKind kind, byte[] blindIndex, byte[] sealed) {}
}
