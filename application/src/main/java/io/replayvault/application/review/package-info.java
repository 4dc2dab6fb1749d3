/**
 * Use cases of {@code review}: the monthly review of who may see what in an account (clause H2).
 * {@link io.replayvault.application.review.ReviewRounds} draws reviews up, warns and ends them;
 * reviewers read and judge (ADR-0057).
 */
@NullMarked
package io.replayvault.application.review;

import org.jspecify.annotations.NullMarked;
