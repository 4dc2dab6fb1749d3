/**
 * Audit records as lines that people's and other programs' tools read: CSV, JSON Lines, OCSF
 * ({@code docs/formats/audit-reports.md}, clauses F3, H1). Whatever a record says, one record is
 * one line, nothing in it is a formula, and no text turns the line around on a screen.
 */
@NullMarked
package io.replayvault.domain.audit.report;

import org.jspecify.annotations.NullMarked;
