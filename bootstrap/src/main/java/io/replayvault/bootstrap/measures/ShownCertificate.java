package io.replayvault.bootstrap.measures;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * When the certificate ends that this node really shows, whichever file it came from: by a
 * handshake with its own entry point. Only the date is read; nothing is said on that connection.
 */
public final class ShownCertificate {
  private static final int PATIENCE_MILLIS = 2_000;

  private final InetSocketAddress door;
  private final InstantSource clock;
  private volatile Optional<Instant> end = Optional.empty();

  public ShownCertificate(InetSocketAddress door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** Looks again. Where nothing is shown, what was seen last counts on. */
  public void look() {
    try (Socket plain = new Socket()) {
      plain.connect(door, PATIENCE_MILLIS);
      plain.setSoTimeout(PATIENCE_MILLIS);
      SSLContext anybody = SSLContext.getInstance("TLS");
      anybody.init(null, new TrustManager[] {new DateOnly()}, null);
      try (SSLSocket secure =
          (SSLSocket)
              anybody
                  .getSocketFactory()
                  .createSocket(plain, door.getHostString(), door.getPort(), false)) {
        secure.startHandshake();
        Certificate[] shown = secure.getSession().getPeerCertificates();
        if (shown[0] instanceof X509Certificate certificate) {
          end = Optional.of(certificate.getNotAfter().toInstant());
        }
      }
    } catch (IOException | GeneralSecurityException | RuntimeException notShown) {
      // Then it is not up yet, or on its way down.
    }
  }

  /** Days until it ends, negative afterwards; not a number as long as none was seen. */
  public double daysLeft() {
    return end.map(at -> Duration.between(clock.instant(), at).toMinutes() / (24.0 * 60))
        .orElse(Double.NaN);
  }

  /** Takes any certificate, since no secret goes over that connection and no answer is believed. */
  private static final class DateOnly implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      throw new IllegalStateException("this is a client");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      // See above.
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
