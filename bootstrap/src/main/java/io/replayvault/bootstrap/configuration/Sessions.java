package io.replayvault.bootstrap.configuration;

import java.time.Duration;

/**
 * When sessions close, and when somebody looks whether one has.
 *
 * @param idle without an upload for so long, a session counts as closed
 * @param mergeEvery time between two looks for closed sessions to merge
 */
public record Sessions(Duration idle, Duration mergeEvery) {}
