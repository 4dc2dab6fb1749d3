/**
 * What the use cases of {@code access} need from outside: ports, each with its promises and a
 * contract kit.
 */
@NullMarked
package io.replayvault.application.access.out;

import org.jspecify.annotations.NullMarked;
