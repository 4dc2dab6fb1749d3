package io.replayvault.bootstrap.configuration;

/** How much ReplayVault is trusted with: a trial on one machine's loopback, or real recordings. */
public enum Profile {
  /** One data directory, a private PostgreSQL, loopback only. */
  TRIAL,
  /**
   * Any number of nodes; the database, the key store, TLS and public names are the operator's own.
   */
  PRODUCTION
}
