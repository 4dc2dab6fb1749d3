package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recovery codes in memory. */
public final class InMemoryRecoveryCodes implements RecoveryCodes {
  private final Map<PersonId, Set<String>> kept = new HashMap<>();

  @Override
  public synchronized void replace(PersonId person, List<byte[]> hashes) {
    Set<String> texts = new HashSet<>();
    hashes.forEach(hash -> texts.add(HexFormat.of().formatHex(hash)));
    kept.put(person, texts);
  }

  @Override
  public synchronized boolean use(PersonId person, byte[] hash) {
    return of(person).remove(HexFormat.of().formatHex(hash));
  }

  @Override
  public synchronized int left(PersonId person) {
    return of(person).size();
  }

  private Set<String> of(PersonId person) {
    return kept.getOrDefault(person, new HashSet<>());
  }
}
