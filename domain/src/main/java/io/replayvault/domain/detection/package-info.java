/**
 * Finding suspicious behaviour in the audit log (clause H5, ADR-0060): {@link
 * io.replayvault.domain.detection.Fact facts} are taken from its records in their order, and {@link
 * io.replayvault.domain.detection.Watch} remembers of each person, network and account what its
 * rules need, and raises {@link io.replayvault.domain.detection.Alert alerts} with their figures.
 * Nothing here reads a clock or learns anything that is not in a record; the same records always
 * raise the same alerts.
 */
@NullMarked
package io.replayvault.domain.detection;

import org.jspecify.annotations.NullMarked;
