/**
 * What the use cases of {@code masking} need from outside: ports, each with its promises and a
 * contract kit.
 */
@NullMarked
package io.replayvault.application.masking.out;

import org.jspecify.annotations.NullMarked;
