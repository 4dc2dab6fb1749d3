/**
 * Passwords (clauses F4 to F8): the plain form is a secret that prints nothing, the policy says
 * what is accepted, the hash is all that is kept.
 */
@NullMarked
package io.replayvault.domain.password;

import org.jspecify.annotations.NullMarked;
