package io.replayvault.bootstrap.configuration;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where sealed segments lie, and whether they move.
 *
 * @param main where they are written
 * @param also where they may lie too; empty unless they move from one place to another
 * @param move whether this node moves them from there into the main place
 * @param regions where those of accounts with a region lie instead, by its name
 */
public record Segments(
    SegmentPlace main,
    Optional<SegmentPlace> also,
    boolean move,
    SortedMap<String, SegmentPlace> regions) {
  public Segments {
    regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
  }
}
