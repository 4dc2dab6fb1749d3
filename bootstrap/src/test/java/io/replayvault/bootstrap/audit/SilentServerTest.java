package io.replayvault.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a syslog server has not read, it has not taken, whatever lies in the buffers between (clause
 * F3); and none holds its sender up.
 */
final class SilentServerTest {
  private static final Duration PATIENCE = Duration.ofMillis(700);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final byte[] MESSAGE = new byte[1_000];
  private static final int MORE_THAN_BUFFERS = 30_000;

  @SuppressWarnings("NullAway.Init") // set before each test
  private ServerSocket listener;

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket();
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterEach
  void stop() throws IOException {
    listener.close();
  }

  @Test
  void a_server_that_reads_up_to_our_end_and_ends_then_has_taken_all() {
    serve(client -> client.getInputStream().transferTo(OutputStream.nullOutputStream()));
    assertThatNoException().isThrownBy(() -> send(MORE_THAN_BUFFERS, LONG));
  }

  @Test
  void a_server_that_reads_slowly_has_taken_all_once_it_has_ended() {
    serve(
        client -> {
          pause(PATIENCE.dividedBy(3));
          client.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    assertThatNoException().isThrownBy(() -> send(3, LONG));
  }

  @Test
  void a_frozen_server_whose_system_took_the_bytes_has_not_taken_them() {
    serve(client -> pause(LONG));
    assertNotTaken(3);
  }

  @Test
  void a_frozen_server_with_full_buffers_holds_its_sender_up_no_longer() {
    serve(client -> pause(LONG));
    assertNotTaken(MORE_THAN_BUFFERS);
  }

  @Test
  void a_server_that_reads_all_and_keeps_its_side_open_has_not_shown_it() {
    serve(
        client -> {
          client.getInputStream().transferTo(OutputStream.nullOutputStream());
          pause(LONG);
        });
    assertNotTaken(3);
  }

  @Test
  void a_server_that_says_something_now_and_then_holds_its_sender_up_no_longer() {
    serve(
        client -> {
          while (true) {
            client.getOutputStream().write('.');
            pause(PATIENCE.dividedBy(7));
          }
        });
    assertNotTaken(3);
  }

  @Test
  void a_server_without_a_place_for_us_that_ends_at_once_has_taken_nothing() {
    serve(client -> {});
    assertNotTaken(3);
  }

  @Test
  void a_server_that_dies_with_messages_unread_has_not_taken_them() {
    serve(
        client -> {
          InputStream in = client.getInputStream();
          in.readNBytes(MESSAGE.length);
          pause(Duration.ofMillis(100));
          // What the system does for a process that is killed; Java's own end would be in order.
          client.setSoLinger(true, 0);
        });
    assertNotTaken(3);
  }

  private void assertNotTaken(int messages) {
    long begin = System.nanoTime();
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> send(messages, PATIENCE));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONG.dividedBy(2));
  }

  private void send(int messages, Duration patience) throws Exception {
    Syslog here = new Syslog("localhost", listener.getLocalPort(), false, Optional.empty());
    List<byte[]> all = Collections.nCopies(messages, MESSAGE);
    new SyslogServer(here, patience).send(all);
  }

  /** Does that with the next connection, and ends it. */
  private void serve(Reader reader) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try (Socket client = listener.accept()) {
                reader.read(client);
              } catch (IOException e) {
                // The sender hung up.
              }
            });
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a server does with a connection. */
  private interface Reader {
    void read(Socket client) throws IOException;
  }
}
