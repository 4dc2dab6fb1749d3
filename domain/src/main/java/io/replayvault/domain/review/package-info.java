/**
 * The monthly review of who may see what in an account (clause H2): drawn up from what people had
 * and did ({@link AccessReviewDraft}), judged person by person ({@link ReviewVerdict}), and ended
 * with a result that is signed ({@link ReviewText}); who was not judged in time is suspended
 * ({@link ReviewEnd}, ADR-0057).
 */
@NullMarked
package io.replayvault.domain.review;

import org.jspecify.annotations.NullMarked;
