/**
 * What an operator may set, as typed values. {@link
 * io.replayvault.bootstrap.configuration.Settings} is the root: read once at start from system
 * properties {@code replayvault.*} and environment variables {@code REPLAYVAULT_*}, checked as a
 * whole, and never changed afterwards.
 *
 * <p>Plain Java: the launcher reads the settings before any server exists, and the application
 * reads the same ones inside the server, so that an unsafe production configuration is refused on
 * both ways of starting.
 */
@NullMarked
package io.replayvault.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
