/**
 * Password hashing (clause F8): Argon2id (RFC 9106) by Bouncy Castle, kept as PHC strings that
 * carry their own cost, so that the cost may rise while old hashes still verify. Passwords are read
 * in {@code Argon2Password} only.
 */
@NullMarked
package io.replayvault.kms.password;

import org.jspecify.annotations.NullMarked;
