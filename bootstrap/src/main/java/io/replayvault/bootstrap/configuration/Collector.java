package io.replayvault.bootstrap.configuration;

import java.net.URI;

/**
 * Who takes traces.
 *
 * @param endpoint of OTLP over HTTP, without {@code /v1/traces}
 * @param share of the requests that are traced, above 0 and up to 1
 */
public record Collector(URI endpoint, double share) {}
