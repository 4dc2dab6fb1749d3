package io.replayvault.bootstrap.configuration.tls;

/** Why files do not make a certificate and its key. Says nothing of what is in them. */
public final class TlsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String property;
  private final String reason;
  private final String mend;

  /**
   * For one reason.
   *
   * @param property the setting that is to blame
   * @param reason what is wrong, to be read after the setting's name
   * @param mend what the operator can do, in the imperative
   */
  public TlsRefused(String property, String reason, String mend) {
    super(property + " " + reason + ": " + mend);
    this.property = property;
    this.reason = reason;
    this.mend = mend;
  }

  /** The setting that is to blame, as a property. */
  public String property() {
    return property;
  }

  /** What is wrong, to be read after the setting's name. */
  public String reason() {
    return reason;
  }

  /** What the operator can do, in the imperative. */
  public String mend() {
    return mend;
  }
}
