package io.replayvault.proof;

import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.Reveal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Tries to open everything in some loot by everything in it: each string that may be a key on each
 * thing that is sealed, through the product's own sealers, and whatever comes out as a key again,
 * until nothing more opens. With the root key it does the same, and that is how it ought to end.
 */
final class Thief {
  private final Optional<RootKey> root;
  private final long most;
  private final LongAdder tries = new LongAdder();

  /**
   * A thief.
   *
   * @param root the root key, if they have it
   * @param most how many tries they have patience for, about
   */
  Thief(Optional<RootKey> root, long most) {
    this.root = root;
    this.most = most;
  }

  /** Does what can be done. */
  Haul rob(Loot loot) {
    List<Locked> locked = LockedThings.in(loot);
    Map<String, byte[]> opened = new ConcurrentHashMap<>();
    root.ifPresent(holder -> openByRoot(holder, locked, opened));
    goOn(left(locked, opened), opened, keys(opened));
    List<Locked> left = left(locked, opened);
    long aKey = Math.max(1, left.stream().mapToLong(Locked::triesAKey).sum());
    KeyGuesses guesses = KeyGuesses.in(loot, Math.max(1, most / aKey));
    List<byte[]> tried = left.isEmpty() ? List.of() : guesses.all();
    goOn(left, opened, tried);
    return new Haul(
        tries.sumThenReset(), tried.size(), guesses.isWhole(), locked.size(), Map.copyOf(opened));
  }

  private void openByRoot(RootKey holder, List<Locked> locked, Map<String, byte[]> opened) {
    for (Locked each : locked) {
      if (each instanceof Locked.ByRoot sealed) {
        for (byte[] context : sealed.contexts()) {
          tries.increment();
          try {
            byte[] secret = holder.open(sealed.sealed(), context).bytes(Reveal.secrets());
            opened.put(sealed.name(), secret);
          } catch (SealBroken another) {
            // sealed with the other context
          }
        }
      }
    }
  }

  private void goOn(List<Locked> locked, Map<String, byte[]> opened, List<byte[]> keys) {
    List<Locked> left = locked;
    List<byte[]> next = keys;
    while (!next.isEmpty() && !left.isEmpty()) {
      Map<String, byte[]> fresh = tryAll(left, next);
      opened.putAll(fresh);
      left = left(left, opened);
      next = keys(fresh);
    }
  }

  private Map<String, byte[]> tryAll(List<Locked> locked, List<byte[]> keys) {
    Map<String, byte[]> fresh = new ConcurrentHashMap<>();
    keys.parallelStream()
        .forEach(
            key -> {
              for (Locked each : locked) {
                tries.add(each.triesAKey());
                each.open(key).ifPresent(plain -> fresh.put(each.name(), plain));
              }
            });
    return fresh;
  }

  private static List<Locked> left(List<Locked> locked, Map<String, byte[]> opened) {
    return locked.stream().filter(each -> !opened.containsKey(each.name())).toList();
  }

  /** What may be a key of what was opened. */
  private static List<byte[]> keys(Map<String, byte[]> opened) {
    return new ArrayList<>(opened.values())
        .stream().filter(plain -> plain.length == KeyGuesses.KEY).toList();
  }

  /**
   * What came of it.
   *
   * @param tries how often something was tried
   * @param guesses how many strings out of the loot were tried on everything
   * @param whole whether these were all that may be keys
   * @param locked how many things were sealed
   * @param opened what was in those that opened, by their names
   */
  record Haul(long tries, int guesses, boolean whole, int locked, Map<String, byte[]> opened) {}
}
