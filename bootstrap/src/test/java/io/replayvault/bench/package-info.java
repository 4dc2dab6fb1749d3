/**
 * Measurements, not tests: {@code build/bench} prints figures of the built product side by side, so
 * that a change that costs something is seen. Nothing here decides whether a build is good.
 */
@NullMarked
package io.replayvault.bench;

import org.jspecify.annotations.NullMarked;
