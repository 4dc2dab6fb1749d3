/**
 * Traces of requests down to the stores, for whoever looks for slowness, and without anybody's data
 * in them (ADR-0040). Off unless an operator names a collector.
 */
@NullMarked
package io.replayvault.bootstrap.traces;

import org.jspecify.annotations.NullMarked;
