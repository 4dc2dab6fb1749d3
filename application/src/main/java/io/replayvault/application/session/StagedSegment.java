package io.replayvault.application.session;

import io.replayvault.domain.session.SegmentFacts;

/**
 * A segment that was read, checked and compressed, and is stored nowhere yet.
 *
 * @param facts what was read of it
 * @param digest keyed digest of its body, 32 bytes
 * @param compressed its body, compressed
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
record StagedSegment(SegmentFacts facts, byte[] digest, byte[] compressed) {}
