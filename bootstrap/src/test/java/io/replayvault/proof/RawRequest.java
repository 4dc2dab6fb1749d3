package io.replayvault.proof;

import io.replayvault.system.Uploader.OpenedSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** An HTTP/1.1 connection of which every byte is ours to send, late or never. */
final class RawRequest implements AutoCloseable {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
  private static final Pattern KIND = Pattern.compile("urn:replayvault:problem:([a-z-]+)");

  private final Socket socket;

  private RawRequest(Socket socket) {
    this.socket = socket;
  }

  static RawRequest connect(URI endpoint, int patienceMillis) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(patienceMillis);
    return new RawRequest(socket);
  }

  /** The head of an upload; what it says of the body's length may be untrue. */
  static byte[] head(URI endpoint, String origin, OpenedSession session, int number, String more) {
    return """
        PUT /record/v1/sessions/%s/segments/%d HTTP/1.1
        Host: localhost:%d
        Origin: %s
        Authorization: Bearer %s
        Content-Type: application/json
        %s

        """
        .formatted(session.id(), number, endpoint.getPort(), origin, session.token(), more)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  /** Sends; a server that closed meanwhile is no error, since it may have answered before. */
  boolean send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /** The answer, or {@code closed}, or {@code silent} when none came in the time given. */
  String answer() {
    byte[] buffer = new byte[4096];
    int length = 0;
    try {
      InputStream in = socket.getInputStream();
      while (length < buffer.length && !isWhole(buffer, length)) {
        int count = in.read(buffer, length, buffer.length - length);
        if (count < 0) {
          break;
        }
        length += count;
      }
    } catch (java.net.SocketTimeoutException late) {
      return "silent";
    } catch (IOException reset) {
      // what came before it counts
    }
    return summary(new String(Arrays.copyOf(buffer, length), StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static boolean isWhole(byte[] buffer, int length) {
    String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    return text.startsWith("HTTP/1.1 204") && text.contains("\r\n\r\n")
        || text.contains("\"requestId\"") && text.endsWith("}");
  }

  private static String summary(String text) {
    Matcher status = STATUS.matcher(text);
    Matcher kind = KIND.matcher(text);
    if (!status.find()) {
      return "closed";
    }
    return status.group(1) + (kind.find() ? " " + kind.group(1) : "");
  }
}
