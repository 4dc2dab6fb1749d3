/**
 * Keys, contexts and wrapped keys (clauses C1 to C3, ADR-0006). A fresh object key seals one stored
 * object, an account's master key wraps it, and the root key seals the master key. Secret bytes
 * live in {@link io.replayvault.domain.keys.SecretBytes} and are read only with a {@link
 * io.replayvault.domain.keys.Reveal}.
 */
@NullMarked
package io.replayvault.domain.keys;

import org.jspecify.annotations.NullMarked;
