/**
 * The audit log as a file that can be checked by itself (clauses F3, H1, ADR-0052, {@code
 * docs/formats/audit-log.md}): {@link io.replayvault.domain.audit.export.ExportLine} is how it is
 * written and read, {@link io.replayvault.domain.audit.export.ExportCheck} finds what was done to
 * it, and each {@link io.replayvault.domain.audit.export.Finding} says so in plain words.
 *
 * <p>Uses the JDK, the tree and the checkpoints alone, so that the verifier is a small jar.
 */
@NullMarked
package io.replayvault.domain.audit.export;

import org.jspecify.annotations.NullMarked;
