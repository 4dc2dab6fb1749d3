package io.replayvault.application.session.out;

import io.replayvault.domain.session.SegmentNumber;

/**
 * A page that a segment came to.
 *
 * @param segment which segment
 * @param page when, and the page's label
 */
public record SegmentPage(SegmentNumber segment, LabelAt page) {}
