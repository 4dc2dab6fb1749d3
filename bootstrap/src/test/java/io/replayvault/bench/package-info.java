/**
 * Measurements of the built product, run by {@code build/bench}; not tests. They print figures
 * beside those of something else on the same machine in the same run, since figures alone say more
 * about the machine. Nothing here decides whether a build is good.
 */
@NullMarked
package io.replayvault.bench;

import org.jspecify.annotations.NullMarked;
