package io.replayvault.application.detection.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.session.SessionId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decoys in memory. */
public final class InMemoryDecoys implements Decoys {
  private final Map<SessionId, Decoy> decoys = new LinkedHashMap<>();

  @Override
  public synchronized List<Decoy> of(AccountId account) {
    return decoys.values().stream()
        .filter(decoy -> decoy.account().equals(account))
        .sorted(Comparator.comparing(Decoy::at).reversed())
        .toList();
  }

  @Override
  public synchronized List<Decoy> among(Set<SessionId> sessions) {
    return decoys.values().stream().filter(decoy -> sessions.contains(decoy.session())).toList();
  }

  @Override
  public synchronized void mark(Decoy decoy) {
    decoys.putIfAbsent(
        decoy.session(),
        new Decoy(decoy.account(), decoy.session(), decoy.by(), Milliseconds.of(decoy.at())));
  }

  @Override
  public synchronized void unmark(AccountId account, SessionId session) {
    of(account).stream()
        .filter(decoy -> decoy.session().equals(session))
        .forEach(decoy -> decoys.remove(session));
  }
}
