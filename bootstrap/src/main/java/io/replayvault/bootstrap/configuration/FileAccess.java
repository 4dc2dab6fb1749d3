package io.replayvault.bootstrap.configuration;

import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Who may touch a file.
 *
 * @param owner its owner's name
 * @param permissions its mode
 * @param readable whether this process may read it
 * @param inMemory whether it lies in a file system that is never written to a disk, as platforms
 *     use for the secrets that they hand to one service (Kubernetes secret volumes, systemd
 *     credentials)
 * @param size length in bytes
 */
public record FileAccess(
    String owner,
    Set<PosixFilePermission> permissions,
    boolean readable,
    boolean inMemory,
    long size) {}
