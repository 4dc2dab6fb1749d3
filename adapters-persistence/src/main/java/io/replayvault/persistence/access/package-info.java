/**
 * People, their sign-ins and the first person's link. Passwords lie here as Argon2id hashes and
 * tokens as hashes; names and e-mail addresses in clear. A database that cannot be reached is an
 * {@link io.replayvault.application.session.out.IndexUnavailable}.
 */
@NullMarked
package io.replayvault.persistence.access;

import org.jspecify.annotations.NullMarked;
