package io.replayvault.application.node.out;

import static io.replayvault.application.node.out.Measure.Kind.COUNTER;
import static io.replayvault.application.node.out.Measure.Kind.GAUGE;
import static io.replayvault.application.node.out.Measure.Kind.TIMER;

import java.util.Locale;
import java.util.Optional;

/**
 * Everything that a node measures of itself. No measure has a label for whose it is: neither
 * account, site, session nor person (ADR-0040). {@code docs/operations.md} explains each.
 */
public enum Measure {
  UPLOADS_STORED(COUNTER, "", "", "Segments acknowledged"),
  RECEIVED(COUNTER, "bytes", "", "Bytes of bodies that arrived, as they were sent"),
  SEALED(COUNTER, "bytes", "", "Bytes of sealed objects written, merged ones among them"),
  REFUSALS(COUNTER, "", "reason", "Requests refused, by the name of the refusal"),
  UPLOAD(TIMER, "seconds", "", "From a segment's token to its commit, without its arrival"),
  UPLOAD_WAIT(TIMER, "seconds", "", "How long uploads waited for a place, refused ones too"),
  STORE_WRITE(TIMER, "seconds", "", "Writing a sealed object into the segment store"),
  STORE_FAILURES(COUNTER, "", "", "Calls of the segment store that failed"),
  UPLOADS_UNDER_WAY(GAUGE, "", "", "Uploads in work"),
  UPLOADS_WAITING(GAUGE, "", "", "Uploads that wait for a place"),
  UPLOADS_AT_ONCE(GAUGE, "", "", "How many uploads may be in work at a time"),
  BODIES_ARRIVING(GAUGE, "", "", "Bodies on their way"),
  BODIES_HELD(GAUGE, "bytes", "", "Bytes of bodies held in memory"),
  KEY_CACHE_KEYS(GAUGE, "", "", "Opened master keys in memory"),
  KEY_CACHE_AGE(GAUGE, "seconds", "", "Age of the oldest opened master key"),
  KEY_CACHE_HITS(COUNTER, "", "", "Times a master key was there already"),
  KEY_CACHE_MISSES(COUNTER, "", "", "Times a master key had to be opened"),
  ROOT_KEY_OPEN(TIMER, "seconds", "", "Asking the root key's holder to open a key"),
  ROOT_KEY_FAILURES(COUNTER, "", "", "Times the root key's holder did not do it"),
  AUDIT_APPEND(TIMER, "seconds", "", "Appending an audit record until it is durable"),
  AUDIT_FAILURES(COUNTER, "", "", "Audit records that could not be appended"),
  AUDIT_LAG(GAUGE, "seconds", "", "Age of the oldest audit record that is not durable yet"),
  AUDIT_UNSEALED(GAUGE, "seconds", "", "Age of the oldest audit record without a checkpoint"),
  AUDIT_UNPUBLISHED(
      GAUGE, "seconds", "", "Age of the oldest audit record that some place has no checkpoint for"),
  AUDIT_PLACES(GAUGE, "", "", "Places that have the audit log's checkpoints in time"),
  AUDIT_TAMPERED(
      GAUGE, "", "", "1 while old audit records are not what was signed of them, else 0"),
  SIGN_INS(COUNTER, "", "outcome", "Sign-ins with a password"),
  SESSIONS_LIVE(GAUGE, "", "", "Sessions that are not closed, of the deployment"),
  MERGES_DUE(GAUGE, "", "", "Sessions that wait to be merged, of the deployment"),
  OBJECTS_CONDEMNED(GAUGE, "", "", "Objects ever condemned by the sweep, of the deployment"),
  CENSUS_AGE(GAUGE, "seconds", "", "How old those three figures are"),
  MERGED_SEGMENTS(COUNTER, "", "", "Segments put into larger objects"),
  MERGE_FAILURES(COUNTER, "", "", "Groups of segments left because one does not open"),
  MOVED_OBJECTS(COUNTER, "", "", "Objects moved into another place"),
  MOVED(COUNTER, "bytes", "", "Bytes of moved objects"),
  MOVES_DUE(GAUGE, "", "", "Objects that this node found and has not moved yet"),
  MOVE_FAILURES(COUNTER, "", "", "Objects that could not be moved, each time"),
  SWEPT_KEYS(COUNTER, "", "", "Keys of orphans destroyed"),
  SWEPT_OBJECTS(COUNTER, "", "", "Orphans deleted"),
  JOB_RUNS(COUNTER, "", "task", "Runs of a job that came to their end"),
  JOB_FAILURES(COUNTER, "", "task", "Runs of a job that broke off"),
  CHANGE_FEED_SILENCE(
      GAUGE, "seconds", "database", "Since this node last read what changed on others"),
  CONNECTIONS_IN_USE(GAUGE, "", "database", "Connections that the pool has lent"),
  CONNECTION_WAIT(TIMER, "seconds", "database", "Getting a connection from the pool"),
  CERTIFICATE_LEFT(GAUGE, "days", "", "Until the certificate that is shown ends");

  private final Kind kind;
  private final String unit;
  private final String label;
  private final String description;

  Measure(Kind kind, String unit, String label, String description) {
    this.kind = kind;
    this.unit = unit;
    this.label = label;
    this.description = description;
  }

  /** How it is measured. */
  public Kind kind() {
    return kind;
  }

  /** Its name without unit: {@code replayvault_…}. */
  public String id() {
    return "replayvault_" + name().toLowerCase(Locale.ROOT);
  }

  /** Its unit; empty for things that are counted. */
  public Optional<String> unit() {
    return Optional.of(unit).filter(text -> !text.isEmpty());
  }

  /** Its label's name, if it has one. */
  public Optional<String> label() {
    return Optional.of(label).filter(text -> !text.isEmpty());
  }

  /** What it means, in a line. */
  public String description() {
    return description;
  }

  /** Its only series. */
  public Series series() {
    return new Series(this, Optional.empty());
  }

  /** The series with that value of its label. */
  public Series of(String value) {
    return new Series(this, Optional.of(value));
  }

  /** How something is measured. */
  public enum Kind {
    /** Counts up from the node's start. */
    COUNTER,
    /** Times, with how many. */
    TIMER,
    /** What is so now. */
    GAUGE
  }
}
