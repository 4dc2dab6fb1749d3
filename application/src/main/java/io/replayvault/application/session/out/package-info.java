/**
 * What the use cases of {@code session} need from outside: ports, each with its promises and a
 * contract kit.
 */
@NullMarked
package io.replayvault.application.session.out;

import org.jspecify.annotations.NullMarked;
