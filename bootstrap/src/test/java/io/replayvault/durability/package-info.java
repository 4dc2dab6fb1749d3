/**
 * The bare write path, crashed at every step (ADR-0022): {@link
 * io.replayvault.durability.RecordedRun} lets a few nodes upload, watch and sweep at once over a
 * model of a disk and notes each write, name, sync, commit and acknowledgement; {@link
 * io.replayvault.durability.CrashStates} makes of each moment what a crash may have left; {@link
 * io.replayvault.durability.Recovery} starts anew from it and looks for what was acknowledged. The
 * use cases, the segment store, sealing and compression are the product's own.
 */
@NullMarked
package io.replayvault.durability;

import org.jspecify.annotations.NullMarked;
