/**
 * The key store's tables, in a database of their own (clause C4): every key sealed under the key
 * above it. A database that cannot be reached is a {@link
 * io.replayvault.application.keys.out.KeysUnavailable}.
 */
@NullMarked
package io.replayvault.persistence.keys;

import org.jspecify.annotations.NullMarked;
