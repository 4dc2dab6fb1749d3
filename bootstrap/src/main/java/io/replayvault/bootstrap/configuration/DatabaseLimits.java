package io.replayvault.bootstrap.configuration;

import java.time.Duration;

/**
 * How much of the two databases one node takes.
 *
 * @param connections to the main database, at most
 * @param keyStoreConnections to the key store, at most
 * @param statement how long one statement of the main database may run
 * @param keyStoreStatement the same for the key store
 */
public record DatabaseLimits(
    int connections, int keyStoreConnections, Duration statement, Duration keyStoreStatement) {}
