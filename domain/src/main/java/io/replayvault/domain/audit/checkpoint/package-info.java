/**
 * Signed statements of the audit log's state (clauses F3, H1, ADR-0052): {@link
 * io.replayvault.domain.audit.checkpoint.Checkpoint} in the form of C2SP tlog-checkpoint, within a
 * {@link io.replayvault.domain.audit.checkpoint.SignedNote} in that of C2SP signed-note, so that
 * other people's tools read them. What departs from the forms is refused, never mended.
 *
 * <p>Uses the JDK and the tree alone, so that the verifier is a small jar.
 */
@NullMarked
package io.replayvault.domain.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
