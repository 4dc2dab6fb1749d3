package io.replayvault.application.session.out;

import java.time.Instant;

/**
 * A recorded value at its moment.
 *
 * @param at when
 * @param label which
 */
public record LabelAt(Instant at, LabelId label) {}
