package io.replayvault.bootstrap.audit;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.export.ExportLine;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Checkpoints as messages to a syslog server: severity <i>notice</i>, name {@code CHECKPOINT}, and
 * as text the line that an export has of it.
 */
public final class SyslogCheckpointPlace implements CheckpointPlace {
  private static final int NOTICE = 5;

  private final SyslogServer server;

  public SyslogCheckpointPlace(Syslog server) {
    this(new SyslogServer(server));
  }

  SyslogCheckpointPlace(SyslogServer server) {
    this.server = server;
  }

  @Override
  public String name() {
    return "syslog";
  }

  @Override
  public void publish(SignedCheckpoint checkpoint) {
    byte[] line = new ExportLine.Signed(checkpoint.note()).bytes();
    try {
      server.send(List.of(SyslogServer.frame(NOTICE, checkpoint.at(), "CHECKPOINT", line)));
    } catch (IOException | GeneralSecurityException e) {
      throw new PlaceUnavailable(
          "the syslog server " + server.address() + " took no checkpoint", e);
    }
  }
}
