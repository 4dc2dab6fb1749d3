package io.replayvault.bootstrap;

import io.replayvault.application.access.LettersOfTheLog;
import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.audit.AuditStreaming;
import io.replayvault.application.audit.out.AuditReceiver;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.StreamPositions;
import io.replayvault.bootstrap.audit.SyslogReceiver;
import io.replayvault.bootstrap.audit.WebhookReceiver;
import io.replayvault.bootstrap.configuration.AuditStreams;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.persistence.audit.JpaStreamPositions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Who is sent audit records as they are appended, and the letters that come of them. */
@ApplicationScoped
public class AuditStreamWiring {
  @Produces
  @Singleton
  StreamPositions streamPositions(Databases databases) {
    return new JpaStreamPositions(databases.main());
  }

  @Produces
  @Singleton
  LettersOfTheLog lettersOfTheLog(
      PersonLetters letters, Lockouts lockouts, LockoutPolicies policies, InstantSource clock) {
    return new LettersOfTheLog(letters, lockouts, policies, clock);
  }

  @Produces
  @Singleton
  AuditStreamJobs auditStreamJobs(
      Settings settings,
      AuditSequence sequence,
      StreamPositions positions,
      LettersOfTheLog letters,
      InstantSource clock,
      JobMeasures measures) {
    AuditStreams set = settings.auditStreams();
    List<AuditReceiver> receivers = new ArrayList<>();
    set.syslog().ifPresent(server -> receivers.add(new SyslogReceiver(server)));
    settings.mail().ifPresent(mail -> receivers.add(letters));
    set.webhook().ifPresent(hook -> receivers.add(new WebhookReceiver(hook, clock)));
    return new AuditStreamJobs(
        receivers.stream()
            .map(receiver -> new AuditStreaming(sequence, positions, receiver, clock))
            .map(streaming -> new AuditStreamJob(streaming, measures))
            .toList());
  }
}
