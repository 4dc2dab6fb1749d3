package io.replayvault.durability;

import java.util.ArrayList;
import java.util.List;

/** Everything that happened in a run, in order. */
final class History {
  private final List<Operation> operations = new ArrayList<>();
  private int start;

  synchronized void add(Operation operation) {
    operations.add(operation);
  }

  /** What was done so far no crash takes away: sessions are open, nothing is uploaded. */
  synchronized void begin() {
    start = operations.size();
  }

  synchronized int start() {
    return start;
  }

  synchronized List<Operation> operations() {
    return List.copyOf(operations);
  }
}
