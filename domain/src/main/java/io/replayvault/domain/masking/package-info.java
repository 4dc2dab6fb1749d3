/**
 * What may be seen and what may not (clauses B5 to B8, ADR-0005): the masking policy that a site
 * publishes to its recorders, masked paths, and masks of network addresses.
 */
@NullMarked
package io.replayvault.domain.masking;

import org.jspecify.annotations.NullMarked;
