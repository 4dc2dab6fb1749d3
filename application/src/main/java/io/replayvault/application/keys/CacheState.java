package io.replayvault.application.keys;

import java.time.Duration;

/**
 * What a cache of keys holds, without a key of it.
 *
 * @param keys how many
 * @param oldest since when the oldest of them is there; zero if there is none
 * @param hits how often one was there when it was asked for
 * @param misses how often one had to be fetched and opened
 */
public record CacheState(int keys, Duration oldest, long hits, long misses) {
  CacheState and(CacheState other) {
    return new CacheState(
        keys + other.keys,
        oldest.compareTo(other.oldest) < 0 ? other.oldest : oldest,
        hits + other.hits,
        misses + other.misses);
  }
}
