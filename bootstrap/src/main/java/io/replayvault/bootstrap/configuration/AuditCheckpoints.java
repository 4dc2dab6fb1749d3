package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.SegmentPlace.Bucket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Checkpoints of the audit log, and the places out of the database administrator's hands that get
 * them.
 *
 * @param name of the log, in every checkpoint; one that it has keeps
 * @param every time between two looks for records to sign
 * @param folder of a file system
 * @param bucket of S3
 * @param retention how long each checkpoint in the bucket is locked; zero for no lock, empty where
 *     nothing is said of it
 * @param syslog a server
 * @param patience how long a record may wait for a checkpoint in a place that is in time
 * @param refusesWhenLate whether recordings are shown only while a place is in time
 */
public record AuditCheckpoints(
    String name,
    Duration every,
    Optional<Path> folder,
    Optional<Bucket> bucket,
    Optional<Duration> retention,
    Optional<Syslog> syslog,
    Duration patience,
    boolean refusesWhenLate) {
  /**
   * A server that takes messages of RFC 5424.
   *
   * @param host its name, which its certificate must bear
   * @param port where it listens
   * @param tls whether the connection is protected
   * @param trust PEM file of whom its certificate must come from; empty for the Java runtime's list
   */
  public record Syslog(String host, int port, boolean tls, Optional<Path> trust) {}
}
