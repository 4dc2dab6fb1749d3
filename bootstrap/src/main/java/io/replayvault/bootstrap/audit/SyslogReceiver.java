package io.replayvault.bootstrap.audit;

import io.replayvault.application.audit.out.AuditReceiver;
import io.replayvault.application.audit.out.ReceiverUnavailable;
import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.report.JsonRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Audit records as messages to a syslog server: severity <i>notice</i> for what was allowed and
 * <i>warning</i> for what was not, name {@code RECORD}, and as text the record in JSON on one line.
 */
public final class SyslogReceiver implements AuditReceiver {
  private static final int WARNING = 4;
  private static final int NOTICE = 5;

  private final SyslogServer server;

  public SyslogReceiver(Syslog server) {
    this(new SyslogServer(server));
  }

  SyslogReceiver(SyslogServer server) {
    this.server = server;
  }

  @Override
  public String name() {
    return "syslog";
  }

  @Override
  public void take(List<AuditRecord> records) {
    try {
      server.send(records.stream().map(SyslogReceiver::frame).toList());
    } catch (IOException | GeneralSecurityException e) {
      throw new ReceiverUnavailable(
          "the syslog server " + server.address() + " took no audit records", e);
    }
  }

  private static byte[] frame(AuditRecord written) {
    AuditEntry entry = written.entry();
    int severity = entry.outcome() == AuditOutcome.ALLOWED ? NOTICE : WARNING;
    return SyslogServer.frame(
        severity, entry.at(), "RECORD", JsonRecord.line(written).getBytes(StandardCharsets.UTF_8));
  }
}
