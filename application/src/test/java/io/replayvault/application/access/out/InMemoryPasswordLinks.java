package io.replayvault.application.access.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Links in memory. */
public final class InMemoryPasswordLinks implements PasswordLinks {
  private final Map<PersonId, Link> links = new HashMap<>();

  @Override
  public synchronized void offer(PersonId person, byte[] tokenHash, Instant expiresAt) {
    links.put(person, new Link(text(tokenHash), Milliseconds.of(expiresAt)));
  }

  @Override
  public synchronized Optional<Taken> take(byte[] tokenHash, Instant now) {
    Optional<Taken> taken =
        links.entrySet().stream()
            .filter(e -> e.getValue().hash().equals(text(tokenHash)))
            .filter(e -> now.isBefore(e.getValue().expiresAt()))
            .map(e -> new Taken(e.getKey(), e.getValue().expiresAt()))
            .findFirst();
    taken.ifPresent(link -> links.remove(link.person()));
    return taken;
  }

  @Override
  public synchronized void giveBack(Taken link, byte[] tokenHash) {
    links.putIfAbsent(link.person(), new Link(text(tokenHash), link.expiresAt()));
  }

  /** As a newer invitation does. */
  synchronized void makeWorthless(PersonId person) {
    links.remove(person);
  }

  private static String text(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private record Link(String hash, Instant expiresAt) {}
}
