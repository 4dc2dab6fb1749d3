/**
 * What the use cases of {@code detection} need from outside: ports, each with its promises and a
 * contract kit.
 */
@NullMarked
package io.replayvault.application.detection.out;

import org.jspecify.annotations.NullMarked;
