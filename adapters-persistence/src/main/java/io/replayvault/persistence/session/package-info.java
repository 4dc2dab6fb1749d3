/**
 * Sessions, their segments and labels in the index, and sealed segments on the local disk. The row
 * that {@link io.replayvault.persistence.session.JpaSegmentIndex} commits is the moment at which a
 * segment exists (ADR-0013); the file was durable before. Recorded values are here sealed only
 * (ADR-0020).
 */
@NullMarked
package io.replayvault.persistence.session;

import org.jspecify.annotations.NullMarked;
