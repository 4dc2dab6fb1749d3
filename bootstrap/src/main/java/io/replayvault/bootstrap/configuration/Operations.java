package io.replayvault.bootstrap.configuration;

/**
 * The operations endpoint: health, metrics and the public keys of identity tokens. It answers on
 * 127.0.0.1 in plain HTTP, and on one more address with TLS where that is set.
 *
 * @param address the local address it is bound to; 127.0.0.1 when loopback alone
 * @param port its port, the same on both
 * @param allow client addresses let in on {@code address}, as Liberty writes them (comma-separated,
 *     {@code *} for any part)
 */
public record Operations(String address, int port, String allow) {

  /** Whether it answers beyond loopback too, with TLS. */
  public boolean onNetwork() {
    return !Loopback.ADDRESS.equals(address);
  }
}
