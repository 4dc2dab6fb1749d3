package io.replayvault.application.access.out;

import io.replayvault.domain.access.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Letters that arrive in memory. */
public final class InMemoryLetters implements Letters {
  private final Map<EmailAddress, List<Letter>> received = new ConcurrentHashMap<>();

  @Override
  public void send(EmailAddress to, Letter letter) {
    received.computeIfAbsent(to, address -> new CopyOnWriteArrayList<>()).add(letter);
  }

  /** What arrived there. */
  public List<Letter> receivedBy(EmailAddress address) {
    return received.getOrDefault(address, List.of());
  }
}
