package io.replayvault.s3.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wire to a server on loopback that spoils exchanges, in the order in which faults were asked
 * for. Each exchange, a request and its answer, is passed on whole and has a connection of its own.
 */
final class FaultyWire implements AutoCloseable {
  /** Longer than the clients of these tests wait for an answer. */
  static final Duration TOO_LONG = Duration.ofSeconds(5);

  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
  private static final Pattern EXPECT = Pattern.compile("(?i)\r\nexpect: *100-continue");
  private static final Pattern UNWANTED = Pattern.compile("(?i)\r\n(?:expect|connection):[^\r]*");
  private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
  private static final String BUSY =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  private final ServerSocket listener;
  private final int server;
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger spoiled = new AtomicInteger();

  private FaultyWire(ServerSocket listener, int server) {
    this.listener = listener;
    this.server = server;
  }

  /** What happens to an exchange. */
  enum Fault {
    /** Nothing. */
    NONE,
    /** The connection is reset before the server hears of it. */
    RESET,
    /** The server does what was asked, and its answer is lost. */
    LOST_ANSWER,
    /** Something on the way answers that it is busy. */
    BUSY,
    /** The answer comes when nobody waits for it any more. */
    SLOW,
    /** The answer ends in the middle of its body. */
    CUT_BODY,
    /** One bit of the answer's body is another. */
    FLIPPED_ANSWER,
    /** One bit of the request's body is another. */
    FLIPPED_REQUEST
  }

  static FaultyWire to(int server) throws IOException {
    FaultyWire wire =
        new FaultyWire(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), server);
    Thread.ofVirtual().start(wire::accept);
    return wire;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Spoils the next exchanges so. */
  void next(Fault... wanted) {
    faults.addAll(List.of(wanted));
  }

  /** What was asked for and has not happened is forgotten. */
  void calm() {
    faults.clear();
  }

  /** How many exchanges were spoiled. */
  int spoiled() {
    return spoiled.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      byte[] head = readHead(client.getInputStream());
      if (head.length == 0) {
        return;
      }
      String text = new String(head, StandardCharsets.ISO_8859_1);
      if (EXPECT.matcher(text).find()) {
        client.getOutputStream().write(CONTINUE.getBytes(StandardCharsets.ISO_8859_1));
      }
      Matcher length = LENGTH.matcher(text);
      byte[] body =
          client.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
      Fault fault = faults.poll();
      if (fault != null && fault != Fault.NONE) {
        spoiled.incrementAndGet();
      }
      meet(fault == null ? Fault.NONE : fault, client, text, body);
    } catch (IOException | InterruptedException gone) {
      // The client hung up, or the test is over.
    }
  }

  private void meet(Fault fault, Socket client, String head, byte[] body)
      throws IOException, InterruptedException {
    switch (fault) {
      case NONE -> client.getOutputStream().write(ask(head, body));
      case RESET -> reset(client);
      case LOST_ANSWER -> {
        ask(head, body);
        reset(client);
      }
      case BUSY -> client.getOutputStream().write(BUSY.getBytes(StandardCharsets.ISO_8859_1));
      case SLOW -> {
        byte[] answer = ask(head, body);
        Thread.sleep(TOO_LONG);
        client.getOutputStream().write(answer);
      }
      case CUT_BODY -> {
        byte[] answer = ask(head, body);
        int start = bodyOf(answer);
        client.getOutputStream().write(answer, 0, start + (answer.length - start) / 2);
        client.getOutputStream().flush();
        client.shutdownOutput();
      }
      case FLIPPED_ANSWER -> client.getOutputStream().write(flipped(ask(head, body)));
      case FLIPPED_REQUEST -> {
        byte[] other = body.clone();
        if (other.length > 0) {
          other[other.length / 2] ^= 1;
        }
        client.getOutputStream().write(ask(head, other));
      }
    }
  }

  private byte[] ask(String head, byte[] body) throws IOException {
    String passed =
        UNWANTED.matcher(head).replaceAll("").replaceFirst("\r\n", "\r\nConnection: close\r\n");
    try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
      upstream.getOutputStream().write(passed.getBytes(StandardCharsets.ISO_8859_1));
      upstream.getOutputStream().write(body);
      upstream.getOutputStream().flush();
      return upstream.getInputStream().readAllBytes();
    }
  }

  private static byte[] flipped(byte[] answer) {
    byte[] other = answer.clone();
    int start = bodyOf(answer);
    if (start < answer.length) {
      other[start + (answer.length - start) / 2] ^= 1;
    }
    return other;
  }

  private static int bodyOf(byte[] answer) {
    for (int at = HEAD_END.length; at <= answer.length; at++) {
      if (Arrays.equals(answer, at - HEAD_END.length, at, HEAD_END, 0, HEAD_END.length)) {
        return at;
      }
    }
    return answer.length;
  }

  private static byte[] readHead(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int matched = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.write(next);
      matched = next == HEAD_END[matched] ? matched + 1 : next == HEAD_END[0] ? 1 : 0;
      if (matched == HEAD_END.length) {
        return head.toByteArray();
      }
    }
    return new byte[0];
  }

  /** Closes with a reset, so that the client cannot take it for an end. */
  private static void reset(Socket client) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }
}
