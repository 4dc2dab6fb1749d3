package io.replayvault.web.review;

/**
 * Schema {@code JudgeReviewRequest} of {@code docs/openapi.json}.
 *
 * @param person pseudonymous id of whom it is about
 */
record JudgeReviewRequest(String person) {}
