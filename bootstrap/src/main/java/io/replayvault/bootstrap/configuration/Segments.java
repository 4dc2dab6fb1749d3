package io.replayvault.bootstrap.configuration;

import java.util.Optional;

/**
 * Where sealed segments lie, and whether they move.
 *
 * @param main where they are written
 * @param also where they may lie too; empty unless they move from one place to another
 * @param move whether this node moves them from there into the main place
 */
public record Segments(SegmentPlace main, Optional<SegmentPlace> also, boolean move) {}
