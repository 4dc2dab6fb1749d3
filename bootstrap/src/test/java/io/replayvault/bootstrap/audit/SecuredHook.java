package io.replayvault.bootstrap.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.replayvault.tls.Issued;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;

/**
 * A webhook's receiver as the format's document has one written: TLS, and nothing is kept whose
 * signature is not of its key and of the last five minutes. It can die after it has kept a body and
 * before it has said so, and come back on its port.
 */
final class SecuredHook implements AutoCloseable {
  private static final Pattern SIGNATURE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
  private static final Duration OLDEST = Duration.ofMinutes(5);

  private final SSLContext tls;
  private final String key;
  private final InstantSource clock;
  private final int port;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private volatile HttpsServer server;
  private volatile boolean dies;
  private final AtomicInteger refused = new AtomicInteger();

  SecuredHook(Issued certificate, String key, InstantSource clock)
      throws IOException, GeneralSecurityException {
    this.tls = SecuredFrames.context(certificate);
    this.key = key;
    this.clock = clock;
    server = listen(0);
    port = server.getAddress().getPort();
  }

  URI endpoint() {
    return URI.create("https://localhost:" + port + "/siem");
  }

  /** The lines that were kept, in the order of their arrival. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** How many requests had no good signature. */
  int refused() {
    return refused.get();
  }

  /** The next body is kept, and then it is dead. */
  void dieBeforeAnswering() {
    dies = true;
  }

  /** The same again. */
  void comeBack() throws IOException {
    dies = false;
    server = listen(port);
  }

  private HttpsServer listen(int where) throws IOException {
    HttpsServer listening =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), where), 0);
    listening.setHttpsConfigurator(new HttpsConfigurator(tls));
    listening.setExecutor(threads);
    listening.createContext("/siem", this::take);
    listening.start();
    return listening;
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String signature =
        String.valueOf(exchange.getRequestHeaders().getFirst("ReplayVault-Signature"));
    if (!isSigned(signature, body)) {
      refused.incrementAndGet();
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
      return;
    }
    new String(body, StandardCharsets.UTF_8).lines().forEach(lines::add);
    if (dies) {
      server.stop(0);
      return;
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private boolean isSigned(String signature, byte[] body) {
    Matcher told = SIGNATURE.matcher(signature);
    if (!told.matches()) {
      return false;
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(told.group(1)));
    boolean fresh = Duration.between(at, clock.instant()).abs().compareTo(OLDEST) <= 0;
    byte[] claimed = HexFormat.of().parseHex(told.group(2));
    return fresh && MessageDigest.isEqual(claimed, hmac(told.group(1), body));
  }

  private byte[] hmac(String seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
