/**
 * Sealed objects on S3 (clause D1, ADR-0013), by the AWS SDK for Java. A name is taken once, by a
 * conditional put; what the SDK throws becomes the port's exceptions here and nowhere else. Only
 * cipher text comes this way.
 */
@NullMarked
package io.replayvault.s3.session;

import org.jspecify.annotations.NullMarked;
