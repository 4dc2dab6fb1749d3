package io.replayvault.bootstrap.audit;

import io.replayvault.application.audit.out.AuditReceiver;
import io.replayvault.application.audit.out.ReceiverUnavailable;
import io.replayvault.bootstrap.configuration.AuditStreams.Webhook;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.report.RecordFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Audit records as JSON Lines in the body of a signed request ({@code
 * docs/formats/audit-reports.md}): {@code ReplayVault-Signature: t=SECONDS,v1=HEX}, the HMAC-SHA256
 * of the seconds since the epoch, a full stop and the body. Any answer of 200 to 299 says that the
 * receiver has them; no redirect is followed.
 */
public final class WebhookReceiver implements AuditReceiver {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String ALGORITHM = "HmacSHA256";

  private final Webhook hook;
  private final InstantSource clock;

  public WebhookReceiver(Webhook hook, InstantSource clock) {
    this.hook = hook;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void take(List<AuditRecord> records) {
    byte[] body = body(records);
    try {
      HttpResponse<InputStream> answer = answer(request(records, body));
      if (answer.statusCode() < 200 || answer.statusCode() > 299) {
        throw new ReceiverUnavailable(said("answered " + answer.statusCode()));
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new ReceiverUnavailable(said("took no audit records"), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReceiverUnavailable(said("was not waited for"), e);
    }
  }

  /** Its body is left unread: it need not have an end. */
  private HttpResponse<InputStream> answer(HttpRequest request)
      throws IOException, GeneralSecurityException, InterruptedException {
    HttpClient client = client();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      return answer;
    } finally {
      client.shutdownNow();
    }
  }

  private HttpClient client() throws IOException, GeneralSecurityException {
    return HttpClient.newBuilder()
        .sslContext(TrustedPeers.context(hook.trust()))
        .connectTimeout(PATIENCE)
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  private HttpRequest request(List<AuditRecord> records, byte[] body)
      throws IOException, GeneralSecurityException {
    long seconds = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(hook.endpoint())
        .timeout(PATIENCE)
        .header("Content-Type", "application/x-ndjson")
        .header("ReplayVault-Signature", "t=" + seconds + ",v1=" + signature(seconds, body))
        .header(
            "ReplayVault-Records",
            records.getFirst().sequence() + "-" + records.getLast().sequence())
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  /** The key is read each time, so that another one counts from the next request on. */
  private String signature(long seconds, byte[] body) throws IOException, GeneralSecurityException {
    byte[] content = Files.readAllBytes(hook.keyFile());
    byte[] key = trimmed(content);
    if (key.length == 0) {
      throw new IOException("the key's file is empty: " + hook.keyFile());
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } finally {
      Arrays.fill(content, (byte) 0);
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Without the line's end that editors put behind the last line. */
  private static byte[] trimmed(byte[] key) {
    int end = key.length;
    while (end > 0 && (key[end - 1] == '\n' || key[end - 1] == '\r')) {
      end--;
    }
    return Arrays.copyOf(key, end);
  }

  private static byte[] body(List<AuditRecord> records) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    records.forEach(each -> body.writeBytes(RecordFormat.JSONL.line(each)));
    return body.toByteArray();
  }

  private String said(String what) {
    return "the webhook at " + hook.endpoint().getAuthority() + " " + what;
  }
}
