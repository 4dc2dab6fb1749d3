/**
 * Passwords as hashes, the current one in its column of {@code person} and the earlier ones beside,
 * and each account's password policy (ADR-0045). A database that cannot be reached is an {@link
 * io.replayvault.application.session.out.IndexUnavailable}.
 */
@NullMarked
package io.replayvault.persistence.password;

import org.jspecify.annotations.NullMarked;
