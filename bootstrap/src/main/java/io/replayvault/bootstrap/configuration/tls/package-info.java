/**
 * Certificate and key of the entry points, read from an operator's files and checked before anybody
 * is shown them. {@link io.replayvault.bootstrap.configuration.tls.TlsFiles} says which files,
 * {@link io.replayvault.bootstrap.configuration.tls.TlsIdentity} is what lies in them (ADR-0037).
 *
 * <p>Plain Java, like all settings: the launcher and the application read the same files by the
 * same rules.
 */
@NullMarked
package io.replayvault.bootstrap.configuration.tls;

import org.jspecify.annotations.NullMarked;
