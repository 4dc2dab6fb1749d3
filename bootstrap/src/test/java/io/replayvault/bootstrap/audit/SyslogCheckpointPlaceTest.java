package io.replayvault.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.CheckpointPlaceContract;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.export.ExportLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SyslogCheckpointPlaceTest extends CheckpointPlaceContract {
  private static final Pattern FRAME = Pattern.compile("([0-9]+) (<109>1 .*)", Pattern.DOTALL);
  private static final String HEAD =
      "<109>1 2026-11-24T09:00:00.123Z - replayvault - CHECKPOINT - ";

  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private ServerSocket server;
  private int published;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::take);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Override
  protected CheckpointPlace place() {
    SyslogCheckpointPlace place = new SyslogCheckpointPlace(at(server.getLocalPort(), false));
    return new CheckpointPlace() {
      @Override
      public String name() {
        return place.name();
      }

      @Override
      public void publish(SignedCheckpoint checkpoint) {
        published++;
        place.publish(checkpoint);
      }
    };
  }

  @Override
  protected List<String> notes() throws InterruptedException {
    Stream.Builder<String> taken = Stream.builder();
    for (int i = 0; i < published; i++) {
      taken.add(note(Objects.requireNonNull(frames.poll(30, TimeUnit.SECONDS))));
    }
    return taken.build().distinct().toList();
  }

  @Test
  void a_server_that_is_not_there_takes_nothing() throws IOException {
    // Bound but not listened to: nobody else takes the port meanwhile.
    try (Socket nobody = new Socket()) {
      nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = nobody.getLocalPort();
      assertThatExceptionOfType(PlaceUnavailable.class)
          .isThrownBy(() -> new SyslogCheckpointPlace(at(port, false)).publish(checkpoint(3, "a")));
    }
  }

  @Test
  void a_server_that_does_not_speak_tls_is_told_nothing() throws InterruptedException {
    assertThatExceptionOfType(PlaceUnavailable.class)
        .isThrownBy(
            () ->
                new SyslogCheckpointPlace(at(server.getLocalPort(), true))
                    .publish(checkpoint(3, "a")));
    assertThat(frames.poll(30, TimeUnit.SECONDS)).doesNotContain("CHECKPOINT");
  }

  private static Syslog at(int port, boolean tls) {
    return new Syslog("localhost", port, tls, Optional.empty());
  }

  private static String note(String frame) {
    Matcher parts = FRAME.matcher(frame);
    assertThat(parts.matches()).as(frame).isTrue();
    String message = parts.group(2);
    assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSize(Integer.parseInt(parts.group(1)));
    assertThat(message).startsWith(HEAD);
    byte[] line = message.substring(HEAD.length()).getBytes(StandardCharsets.UTF_8);
    return ((ExportLine.Signed) ExportLine.parse(line)).note().note();
  }

  private void take() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        // A server of plain lines would close on what is no line; a limit stands for that here.
        client.setSoTimeout(2_000);
        frames.add(read(client));
      } catch (IOException e) {
        // Closed at the test's end.
      }
    }
  }

  private static String read(Socket client) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      client.getInputStream().transferTo(all);
    } catch (SocketTimeoutException silent) {
      // A client that waits for an answer in TLS.
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
