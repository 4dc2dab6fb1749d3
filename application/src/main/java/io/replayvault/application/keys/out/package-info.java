/**
 * What the use cases of {@code keys} need from outside: ports, each with its promises and a
 * contract kit.
 */
@NullMarked
package io.replayvault.application.keys.out;

import org.jspecify.annotations.NullMarked;
