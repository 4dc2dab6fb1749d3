/**
 * What the use cases of {@code review} need from outside: ports, each with its promises and a
 * contract kit.
 */
@NullMarked
package io.replayvault.application.review.out;

import org.jspecify.annotations.NullMarked;
