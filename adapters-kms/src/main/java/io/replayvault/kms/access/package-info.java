/**
 * Identity tokens of signed-in people (MicroProfile JWT, ADR-0016), signed with ES256 by Nimbus
 * JOSE + JWT. Verifying them is the server's task; here they are only made and their public keys
 * published. Private keys are read in {@code TokenKeys} only.
 */
@NullMarked
package io.replayvault.kms.access;

import org.jspecify.annotations.NullMarked;
