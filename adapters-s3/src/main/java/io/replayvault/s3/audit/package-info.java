/**
 * Checkpoints of the audit log as objects on S3, under a lock where one is asked for (ADR-0052).
 */
@NullMarked
package io.replayvault.s3.audit;

import org.jspecify.annotations.NullMarked;
