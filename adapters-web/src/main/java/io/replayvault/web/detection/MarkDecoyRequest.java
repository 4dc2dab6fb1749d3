package io.replayvault.web.detection;

/**
 * Schema {@code MarkDecoyRequest} of {@code docs/openapi.json}.
 *
 * @param session its id
 */
record MarkDecoyRequest(String session) {}
