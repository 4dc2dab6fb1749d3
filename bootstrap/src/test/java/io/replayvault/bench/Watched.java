package io.replayvault.bench;

import java.util.List;

/**
 * What a player took.
 *
 * @param openings from each opening of the session until its page was drawn, in milliseconds
 * @param seeks from each seek until the page of that second was drawn, in milliseconds
 * @param heapBytes the most used of JavaScript's heap after garbage was collected, all frames
 */
record Watched(List<Long> openings, List<Long> seeks, long heapBytes) {
  Watched {
    openings = openings.stream().sorted().toList();
    seeks = seeks.stream().sorted().toList();
  }

  long firstFrame() {
    return openings.get(openings.size() / 2);
  }

  long medianSeek() {
    return seeks.get(seeks.size() / 2);
  }

  long longestSeek() {
    return seeks.get(seeks.size() - 1);
  }
}
