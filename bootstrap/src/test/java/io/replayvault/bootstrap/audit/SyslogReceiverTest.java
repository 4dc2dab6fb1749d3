package io.replayvault.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditReceiver;
import io.replayvault.application.audit.out.AuditReceiverContract;
import io.replayvault.application.audit.out.ReceiverUnavailable;
import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import io.replayvault.domain.audit.AuditRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SyslogReceiverTest extends AuditReceiverContract {
  private static final String HEAD = "<108>1 2026-11-24T09:00:00.123Z - replayvault - RECORD - ";

  private final TakenFrames server = new TakenFrames();
  private int taken;

  SyslogReceiverTest() throws IOException {}

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Override
  protected AuditReceiver receiver() {
    SyslogReceiver receiver = new SyslogReceiver(server.address());
    return new AuditReceiver() {
      @Override
      public String name() {
        return receiver.name();
      }

      @Override
      public void take(List<AuditRecord> records) {
        taken++;
        receiver.take(records);
      }
    };
  }

  @Override
  protected List<String> received() throws InterruptedException {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < taken; i++) {
      for (String message : server.next()) {
        assertThat(message).startsWith(HEAD).doesNotContain("\n");
        records.add(message.substring(HEAD.length()));
      }
    }
    return records;
  }

  @Test
  void a_server_that_is_not_there_takes_nothing() throws IOException {
    // Bound but not listened to: nobody else takes the port meanwhile.
    try (Socket nobody = new Socket()) {
      nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Syslog away = new Syslog("localhost", nobody.getLocalPort(), false, Optional.empty());
      assertThatExceptionOfType(ReceiverUnavailable.class)
          .isThrownBy(() -> new SyslogReceiver(away).take(List.of(record(1, ""))));
    }
  }
}
