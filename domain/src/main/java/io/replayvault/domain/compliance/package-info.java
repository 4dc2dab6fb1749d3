/**
 * How an account keeps the clauses on people and access at a moment (clauses E4, F1 to F10, H1 to
 * H4, ADR-0065): {@link io.replayvault.domain.compliance.ComplianceReport} is read from live
 * settings alone. What it says of a clause are {@link io.replayvault.domain.compliance.Finding
 * findings} with figures; words are the console's.
 */
@NullMarked
package io.replayvault.domain.compliance;

import org.jspecify.annotations.NullMarked;
