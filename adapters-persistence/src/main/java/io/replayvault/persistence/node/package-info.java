/** What nodes tell each other by the databases that they share (ADR-0038). */
@NullMarked
package io.replayvault.persistence.node;

import org.jspecify.annotations.NullMarked;
