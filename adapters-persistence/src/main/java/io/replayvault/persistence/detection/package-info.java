/** Detections in PostgreSQL (ADR-0060). */
@NullMarked
package io.replayvault.persistence.detection;

import org.jspecify.annotations.NullMarked;
