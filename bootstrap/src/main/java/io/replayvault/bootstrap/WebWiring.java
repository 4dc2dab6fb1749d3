package io.replayvault.bootstrap;

import io.replayvault.application.access.out.AccessDecisions;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.recorder.FindRecorderService;
import io.replayvault.application.recorder.out.ServedRecorders;
import io.replayvault.application.session.out.EventReader;
import io.replayvault.application.session.out.SegmentInspector;
import io.replayvault.bootstrap.configuration.EntryPoints;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.traces.Traces;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.account.Origin;
import io.replayvault.web.access.AddressThrottle;
import io.replayvault.web.access.ShiroAccessDecisions;
import io.replayvault.web.access.SignInThrottle;
import io.replayvault.web.entry.FailureTraces;
import io.replayvault.web.entry.PeopleAtWork;
import io.replayvault.web.entry.ProxyTrust;
import io.replayvault.web.entry.RefusalCounts;
import io.replayvault.web.entry.RequestTrace;
import io.replayvault.web.entry.UploadAllowance;
import io.replayvault.web.entry.WebSettings;
import io.replayvault.web.recording.Arrivals;
import io.replayvault.web.recording.RecorderScript;
import io.replayvault.web.session.PlayedThrottle;
import io.replayvault.web.session.StreamingEventReader;
import io.replayvault.web.session.StreamingSegmentInspector;
import io.replayvault.web.session.UploadLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What the entry points need of the settings, and the web adapters of ports. */
@ApplicationScoped
public class WebWiring {
  @Produces
  @Singleton
  WebSettings webSettings(Settings settings) {
    EntryPoints doors = settings.entryPoints();
    List<Origin> consoles = new ArrayList<>();
    consoles.add(Origin.parse(doors.consoleOrigin().toString()));
    if (doors.loopbackHttp().isPresent()) {
      consoles.add(Origin.parse("https://localhost:" + doors.consolePort()));
    }
    return WebSettings.usual(
            consoles, Origin.parse(doors.recordingOrigin().toString()), doors.replayHost())
        .atOnce(settings.uploadsAtOnce())
        .taking(
            settings.recordingLimits().uploadsASecond(),
            settings.recordingLimits().openingsByAddress())
        .trusting(
            new ProxyTrust(
                settings.addresses().trustedProxies().stream().map(AddressRange::parse).toList(),
                settings.addresses().standardHeader()
                    ? ProxyTrust.Header.FORWARDED
                    : ProxyTrust.Header.X_FORWARDED_FOR));
  }

  @Produces
  @Singleton
  RecorderScript recorderScript() {
    return RecorderScript.builtIn();
  }

  @Produces
  @Singleton
  FindRecorderService findRecorder(
      ServedRecorders served, RecorderScript script, InstantSource clock) {
    return new FindRecorderService(served, script.build(), clock);
  }

  @Produces
  @Singleton
  UploadLimits uploadLimits(
      WebSettings settings, InstantSource clock, Meters meters, PeopleAtWork people) {
    Meters.Timer waiting = meters.timer(Measure.UPLOAD_WAIT.series());
    return new UploadLimits(settings.uploads(), clock, waiting, people);
  }

  @Produces
  @Singleton
  PeopleAtWork peopleAtWork(InstantSource clock) {
    return new PeopleAtWork(clock);
  }

  @Produces
  @Singleton
  Arrivals arrivals(WebSettings settings) {
    UploadAllowance allowed = settings.uploads();
    return new Arrivals(allowed.arriving(), allowed.arrivingBytes(), allowed.waiting());
  }

  @Produces
  @Singleton
  RequestTrace requestTrace(Traces traces) {
    return traces::mark;
  }

  @Produces
  @Singleton
  FailureTraces failureTraces(InstantSource clock) {
    return new FailureTraces(clock);
  }

  @Produces
  @Singleton
  RefusalCounts refusalCounts(Meters meters) {
    return new RefusalCounts(meters);
  }

  @Produces
  @Singleton
  SignInThrottle signInThrottle(Settings settings, InstantSource clock) {
    return new SignInThrottle(settings.signInLimits().perSecond(), clock);
  }

  @Produces
  @Singleton
  AddressThrottle addressThrottle(Settings settings, InstantSource clock) {
    return new AddressThrottle(settings.signInLimits().failuresByAddress(), clock);
  }

  @Produces
  @Singleton
  PlayedThrottle playedThrottle(InstantSource clock) {
    return new PlayedThrottle(clock);
  }

  @Produces
  @Singleton
  AccessDecisions accessDecisions(PermissionTable table) {
    return new ShiroAccessDecisions(table);
  }

  @Produces
  @Singleton
  SegmentInspector segmentInspector(InstantSource clock) {
    return new StreamingSegmentInspector(clock);
  }

  @Produces
  @Singleton
  EventReader eventReader() {
    return new StreamingEventReader();
  }
}
