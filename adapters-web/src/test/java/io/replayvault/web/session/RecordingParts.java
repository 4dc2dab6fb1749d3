package io.replayvault.web.session;

import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.node.out.InMemoryMeters;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.session.AppendSegmentService;
import io.replayvault.application.session.IdentifyVisitorService;
import io.replayvault.application.session.SegmentLabels;
import io.replayvault.application.session.SegmentStager;
import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.out.DeflateCompression;
import io.replayvault.web.entry.PeopleAtWork;
import io.replayvault.web.entry.UploadAllowance;

/** What of the recording endpoint belongs to sessions, with the real inspector. */
public final class RecordingParts {
  public final OpenSessionResource openSession;
  public final VisitorResource visitor;
  public final SegmentResource segment;
  public final BeaconResource beacon;

  public RecordingParts(Recordings world, AllowedOrigins origins, UploadAllowance allowed) {
    UploadLimits limits =
        new UploadLimits(
            allowed,
            world.clock,
            new InMemoryMeters().timer(Measure.UPLOAD_WAIT.series()),
            new PeopleAtWork(world.clock));
    AppendSegment append =
        new AppendSegmentService(
            world.gate,
            new SegmentStager(
                new StreamingSegmentInspector(world.clock),
                new DeflateCompression(),
                world.hash,
                world.accountKeys),
            world.objects,
            world.segments,
            new SegmentLabels(world.dictionary));
    SegmentIntake intake = new SegmentIntake(append, limits);
    this.openSession =
        new OpenSessionResource(world.open, limits, new OpenSessionReading(world.clock));
    this.visitor =
        new VisitorResource(
            new IdentifyVisitorService(world.gate, world.visitors, world.sessions), limits);
    this.segment = new SegmentResource(intake, limits);
    this.beacon = new BeaconResource(intake, limits, origins);
  }

  /** One of every event that the server knows. */
  public static byte[] richSegment() {
    return Segments.rich();
  }

  /** The same, compressed. */
  public static byte[] gzip(byte[] content) {
    return Segments.gzip(content);
  }
}
