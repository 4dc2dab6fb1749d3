package io.replayvault.application.audit.out;

/**
 * No place outside the database has taken a checkpoint in time, and the operator wants no recording
 * to be shown while that is so (ADR-0064). That it was asked for is on the log.
 */
public final class CheckpointsLate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CheckpointsLate() {
    super("no place has taken a checkpoint of the audit log in time");
  }
}
