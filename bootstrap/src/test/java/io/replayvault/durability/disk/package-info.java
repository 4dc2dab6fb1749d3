/**
 * A disk of which it is known at each moment what would survive the loss of power. It is a {@link
 * java.nio.file.FileSystem}, so that the segment store's own code runs on it unchanged; each change
 * is told as a {@link io.replayvault.durability.disk.DiskOperation}, from which {@link
 * io.replayvault.durability.disk.DiskImage} builds what a crash leaves. Only what the store uses is
 * there; anything else is refused (ADR-0022).
 */
@NullMarked
package io.replayvault.durability.disk;

import org.jspecify.annotations.NullMarked;
