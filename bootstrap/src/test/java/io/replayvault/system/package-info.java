/**
 * The whole product from outside: starts the built jar as users do, on ports and a data directory
 * of its own, and talks to it over its public interfaces. Used by the whole-system tests and by
 * {@code build/proof}.
 */
@NullMarked
package io.replayvault.system;

import org.jspecify.annotations.NullMarked;
