package io.replayvault.launch;

/**
 * What Java's TLS does beyond what the server's configuration can say. Set before the first
 * handshake of this process; an operator who sets one of them on the command line knows why.
 *
 * <p>Only the Java process of somebody else's server needs them as options: see docs/deploy.md.
 */
final class TlsDefaults {

  private TlsDefaults() {}

  static void set() {
    // A client may ask for a new handshake again and again, at our cost (CVE-2011-1473).
    ifUnset("jdk.tls.rejectClientInitiatedRenegotiation", "true");
    // The groups of Mozilla's profile, all of 128 bits of strength or more.
    ifUnset("jdk.tls.namedGroups", "x25519,secp256r1,secp384r1");
  }

  private static void ifUnset(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
