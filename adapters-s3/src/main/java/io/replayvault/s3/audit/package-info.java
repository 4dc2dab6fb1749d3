/**
 * Checkpoints of the audit log as objects on S3, under a lock where one is asked for (ADR-0052). At
 * each start {@link io.replayvault.s3.audit.S3CheckpointCheck} tries whether the bucket keeps them.
 */
@NullMarked
package io.replayvault.s3.audit;

import org.jspecify.annotations.NullMarked;
