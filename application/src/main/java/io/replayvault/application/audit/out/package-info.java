/**
 * What the use cases of {@code audit} need from outside: ports, each with its promises and a
 * contract kit.
 */
@NullMarked
package io.replayvault.application.audit.out;

import org.jspecify.annotations.NullMarked;
