/**
 * Where ReplayVault meets the servlet container itself: what the container would answer on its own
 * account and must not, at any of the web modules.
 */
@NullMarked
package io.replayvault.bootstrap.container;

import org.jspecify.annotations.NullMarked;
