/** Detections in PostgreSQL (ADR-0058). */
@NullMarked
package io.replayvault.persistence.detection;

import org.jspecify.annotations.NullMarked;
