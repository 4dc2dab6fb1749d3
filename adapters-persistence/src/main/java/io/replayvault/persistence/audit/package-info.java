/**
 * The append-only audit log (ADR-0007). Appends go one after the other through the row of {@code
 * audit_counter}, which is held until the commit: numbers have no gaps, follow the order of
 * commits, and a reader never sees a number before a smaller one. Triggers refuse changes.
 */
@NullMarked
package io.replayvault.persistence.audit;

import org.jspecify.annotations.NullMarked;
