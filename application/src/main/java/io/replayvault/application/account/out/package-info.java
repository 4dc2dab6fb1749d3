/**
 * What the use cases of {@code account} need from outside: ports, each with its promises and a
 * contract kit.
 */
@NullMarked
package io.replayvault.application.account.out;

import org.jspecify.annotations.NullMarked;
