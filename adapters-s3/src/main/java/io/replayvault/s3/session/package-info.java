/**
 * Sealed objects on S3 (clause D1, ADR-0013, ADR-0034), by the AWS SDK for Java. Read from {@link
 * io.replayvault.s3.session.S3SegmentStore}: a name is taken once, by a conditional put; deletes
 * leave no version; what the SDK throws becomes the port's exceptions here and nowhere else. Before
 * anything is stored, {@link io.replayvault.s3.session.S3SelfCheck} tries the endpoint. Only cipher
 * text comes this way.
 */
@NullMarked
package io.replayvault.s3.session;

import org.jspecify.annotations.NullMarked;
