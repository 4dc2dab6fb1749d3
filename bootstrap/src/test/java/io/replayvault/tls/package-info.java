/**
 * TLS as strangers meet it: certificates of a test's own, handshakes that must be refused, and a
 * scanner of somebody else's over every port.
 */
@NullMarked
package io.replayvault.tls;

import org.jspecify.annotations.NullMarked;
