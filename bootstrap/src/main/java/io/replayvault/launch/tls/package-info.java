/**
 * The certificate in a running server. {@link io.replayvault.launch.tls.RuntimeKeyStore} is the one
 * file that Open Liberty reads, in a folder of our own and under a password of this run; {@link
 * io.replayvault.launch.tls.CertificateWatch} makes it anew when the operator's files have changed
 * and are good (ADR-0037).
 */
@NullMarked
package io.replayvault.launch.tls;

import org.jspecify.annotations.NullMarked;
