package io.replayvault.web.recording;

import io.replayvault.web.entry.AnswerFilter;
import io.replayvault.web.entry.ProblemMapper;
import io.replayvault.web.entry.RequestFilter;
import io.replayvault.web.masking.PolicyResource;
import io.replayvault.web.session.BeaconResource;
import io.replayvault.web.session.OpenSessionResource;
import io.replayvault.web.session.SegmentResource;
import io.replayvault.web.session.VisitorResource;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Everything the recording endpoint answers; nothing is found by scanning. */
public final class RecordingApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        RequestFilter.class,
        AnswerFilter.class,
        ProblemMapper.class,
        PageOrigins.class,
        RecorderResource.class,
        PolicyResource.class,
        OpenSessionResource.class,
        VisitorResource.class,
        SegmentResource.class,
        BeaconResource.class);
  }
}
