/**
 * The audit log's records (clauses F3, H2, ADR-0007): who did what, to which object, when, from
 * where, and whether it was allowed. Records are appended before what they describe takes effect,
 * and never change: their canonical bytes are leaves of a tree ({@code tree}), whose state is
 * signed ({@code checkpoint}) and checked by whoever has an export ({@code export}, ADR-0052).
 */
@NullMarked
package io.replayvault.domain.audit;

import org.jspecify.annotations.NullMarked;
