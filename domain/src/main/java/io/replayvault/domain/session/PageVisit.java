package io.replayvault.domain.session;

import io.replayvault.domain.masking.MaskedPath;
import java.time.Instant;

/**
 * A page that a visitor came to.
 *
 * @param at when
 * @param path its masked path
 */
public record PageVisit(Instant at, MaskedPath path) {}
