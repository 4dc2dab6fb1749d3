package io.replayvault.application.audit.out;

/** A receiver took no records, or did not say that it did: they are sent again. */
public final class ReceiverUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReceiverUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public ReceiverUnavailable(String message) {
    super(message);
  }
}
