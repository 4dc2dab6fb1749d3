/**
 * How an account keeps the clauses on people and access, from live settings (ADR-0065): plain
 * classes wired in bootstrap.
 */
@NullMarked
package io.replayvault.application.compliance;

import org.jspecify.annotations.NullMarked;
