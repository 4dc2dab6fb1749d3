package io.replayvault.durability;

import io.replayvault.durability.CrashState.Fate;
import io.replayvault.durability.disk.DiskOperation;
import io.replayvault.durability.disk.DiskOperation.Synced;
import io.replayvault.durability.disk.DiskOperation.Wrote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What crashes can leave of a history: for each length, what was not synced is lost or not, each by
 * itself, in any combination. All combinations where they are few; otherwise none, all, all but
 * one, one alone, and others by chance.
 */
final class CrashStates {
  private static final List<Fate> OF_NAMES = List.of(Fate.WHOLE, Fate.LOST);
  private static final List<Fate> OF_BYTES = List.of(Fate.values());

  private final List<Operation> history;
  private final int start;
  private final int most;
  private final Random random;
  private final int[] settledAt;

  /**
   * Of that history.
   *
   * @param most at each length
   */
  CrashStates(History history, int most, Random random) {
    this.history = history.operations();
    this.start = history.start();
    this.most = most;
    this.random = random;
    this.settledAt = settledAt(this.history);
  }

  /** Gives each state, none twice. */
  void forEach(Consumer<CrashState> each) {
    for (int length = start; length <= history.size(); length++) {
      for (Map<Integer, Fate> fates : at(length)) {
        each.accept(new CrashState(history, length, fates));
      }
    }
  }

  private Set<Map<Integer, Fate>> at(int length) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (settledAt[i] >= length) {
        open.add(i);
      }
    }
    Set<Map<Integer, Fate>> states = new LinkedHashSet<>();
    states.add(all(open, Fate.LOST));
    states.add(all(open, Fate.WHOLE));
    if (combinations(open) <= most) {
      addCombinations(open, 0, new HashMap<>(), states);
    } else {
      addSome(open, states);
    }
    return states;
  }

  private void addSome(List<Integer> open, Set<Map<Integer, Fate>> states) {
    for (int i = open.size() - 1; i >= 0 && states.size() < most / 2; i--) {
      states.add(allBut(open, Fate.WHOLE, open.get(i), Fate.LOST));
      states.add(allBut(open, Fate.LOST, open.get(i), Fate.WHOLE));
    }
    while (states.size() < most) {
      Map<Integer, Fate> fates = new HashMap<>();
      for (int place : open) {
        List<Fate> possible = possible(place);
        fates.put(place, possible.get(random.nextInt(possible.size())));
      }
      states.add(fates);
    }
  }

  private void addCombinations(
      List<Integer> open, int from, Map<Integer, Fate> chosen, Set<Map<Integer, Fate>> states) {
    if (from == open.size()) {
      states.add(new HashMap<>(chosen));
      return;
    }
    for (Fate fate : possible(open.get(from))) {
      chosen.put(open.get(from), fate);
      addCombinations(open, from + 1, chosen, states);
    }
  }

  private long combinations(List<Integer> open) {
    long product = 1;
    for (int place : open) {
      product = Math.min(Integer.MAX_VALUE, product * possible(place).size());
    }
    return product;
  }

  private List<Fate> possible(int place) {
    return ((Operation.OnDisk) history.get(place)).change() instanceof Wrote ? OF_BYTES : OF_NAMES;
  }

  private static Map<Integer, Fate> all(List<Integer> open, Fate fate) {
    Map<Integer, Fate> fates = new HashMap<>();
    open.forEach(place -> fates.put(place, fate));
    return fates;
  }

  private static Map<Integer, Fate> allBut(List<Integer> open, Fate most, int one, Fate its) {
    Map<Integer, Fate> fates = all(open, most);
    fates.put(one, its);
    return fates;
  }

  /** By which place each operation is durable; what is no disk operation is so at once. */
  private static int[] settledAt(List<Operation> history) {
    int[] settled = new int[history.size()];
    for (int i = 0; i < settled.length; i++) {
      settled[i] = settledAt(history, i);
    }
    return settled;
  }

  private static int settledAt(List<Operation> history, int place) {
    if (!(history.get(place) instanceof Operation.OnDisk onDisk)
        || onDisk.change() instanceof Synced) {
      return place;
    }
    for (int i = place + 1; i < history.size(); i++) {
      if (isSettledBy(onDisk.change(), history.get(i))) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static boolean isSettledBy(DiskOperation change, Operation later) {
    return later instanceof Operation.OnDisk onDisk
        && onDisk.change() instanceof Synced synced
        && change.isSettledBy(synced.node());
  }
}
