/** What the use cases of {@code password} need from outside. */
@NullMarked
package io.replayvault.application.password.out;

import org.jspecify.annotations.NullMarked;
