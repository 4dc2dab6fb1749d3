package io.replayvault.application.audit.out;

/** The audit log cannot take a record: what it would have recorded must not happen. */
public final class AuditUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AuditUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
