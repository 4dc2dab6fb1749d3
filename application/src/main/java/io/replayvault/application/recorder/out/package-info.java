/**
 * What the use cases of {@code recorder} need from outside: ports, each with its promises and a
 * contract kit.
 */
@NullMarked
package io.replayvault.application.recorder.out;

import org.jspecify.annotations.NullMarked;
