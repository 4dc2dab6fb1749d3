package io.replayvault.application.audit;

/**
 * What lies in the log is not what was appended or signed. Nothing is signed from then on, and the
 * copies of checkpoints lag, until people have looked.
 */
public final class LogTampered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LogTampered(String message) {
    super(message);
  }
}
