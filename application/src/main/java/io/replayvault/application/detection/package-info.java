/**
 * Looking for suspicious behaviour in the audit log and acting on it (clause H5, ADR-0060): plain
 * classes wired in bootstrap.
 */
@NullMarked
package io.replayvault.application.detection;

import org.jspecify.annotations.NullMarked;
