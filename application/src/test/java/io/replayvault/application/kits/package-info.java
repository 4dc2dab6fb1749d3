/**
 * Tests of the contract kits themselves: adapters that break one promise each, which the kits must
 * catch. A kit that lets one pass is worth nothing.
 */
@NullMarked
package io.replayvault.application.kits;

import org.jspecify.annotations.NullMarked;
