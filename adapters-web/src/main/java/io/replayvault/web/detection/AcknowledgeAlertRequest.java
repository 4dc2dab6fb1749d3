package io.replayvault.web.detection;

/**
 * Schema {@code AcknowledgeAlertRequest} of {@code docs/openapi.json}.
 *
 * @param note what came of it; at most 500 characters, may be empty
 */
record AcknowledgeAlertRequest(String note) {}
