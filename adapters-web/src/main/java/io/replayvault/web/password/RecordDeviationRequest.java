package io.replayvault.web.password;

/**
 * Schema {@code RecordDeviationRequest} of {@code docs/openapi.json}.
 *
 * @param reason why
 * @param until milliseconds since the epoch
 */
record RecordDeviationRequest(String reason, long until) {}
