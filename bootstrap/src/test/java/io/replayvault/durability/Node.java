package io.replayvault.durability;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.out.RoleDecisions;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.KeyRecords;
import io.replayvault.application.keys.MasterKeys;
import io.replayvault.application.keys.ObjectKeys;
import io.replayvault.application.keys.out.AccountKeyStore;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.application.session.AppendSegmentService;
import io.replayvault.application.session.LabelDictionary;
import io.replayvault.application.session.OpenSessionService;
import io.replayvault.application.session.OrphanSweep;
import io.replayvault.application.session.RecentSessions;
import io.replayvault.application.session.ReplaySessionService;
import io.replayvault.application.session.SealedSegments;
import io.replayvault.application.session.SegmentBodies;
import io.replayvault.application.session.SegmentLabels;
import io.replayvault.application.session.SegmentStager;
import io.replayvault.application.session.SessionSight;
import io.replayvault.application.session.SiteQuotas;
import io.replayvault.application.session.UploadGate;
import io.replayvault.application.session.UploadTokens;
import io.replayvault.application.session.VisitorHashes;
import io.replayvault.application.session.WatchableEvents;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.application.session.out.Compression;
import io.replayvault.application.session.out.InMemorySiteUsage;
import io.replayvault.application.session.out.LabelStore;
import io.replayvault.application.session.out.LineSegments;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.session.IdleLimit;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import io.replayvault.kms.keys.GcmValueSealer;
import io.replayvault.kms.keys.HmacKeyedHash;
import io.replayvault.kms.session.ZstdCompression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/** One node's use cases of the write path, with caches of its own. */
final class Node {
  /** Long enough that a session outlives the hours that a sweep waits for. */
  private static final IdleLimit IDLE = new IdleLimit(Duration.ofHours(1));

  private final World world;
  private final OpenSessionService open;
  private final AppendSegmentService append;
  private final ReplaySessionService replay;
  final OrphanSweep sweep;

  Node(World world, SegmentStore store, Ports ports) {
    this.world = world;
    KeyedHash hash = new HmacKeyedHash();
    ValueSealer values = new GcmValueSealer(world.chance);
    Compression compression = new ZstdCompression();
    KeyRecords made =
        new KeyRecords(new InMemoryAuditLog(), length -> new byte[length], world.clock);
    MasterKeys masterKeys =
        new MasterKeys(
            ports.port(MasterKeyStore.class), world.rootKey, world.chance, made, world.clock);
    AccountKeys accountKeys =
        new AccountKeys(
            masterKeys, ports.port(AccountKeyStore.class), values, world.chance, made, world.clock);
    ObjectKeyStore keyStore = ports.port(ObjectKeyStore.class);
    ObjectKeys objectKeys = new ObjectKeys(masterKeys, keyStore, values, world.chance);
    SessionIndex sessions = ports.port(SessionIndex.class);
    SegmentIndex segments = ports.port(SegmentIndex.class);
    SealedSegments objects = new SealedSegments(store, objectKeys, world.sealer, compression);
    UploadTokens tokens = new UploadTokens(accountKeys, hash, world.clock);
    SiteQuotas quotas =
        new SiteQuotas(
            new InMemorySiteUsage(), Recordings.ENDLESS, (account, site) -> {}, world.clock);
    open =
        new OpenSessionService(
            world.sites,
            world.policies,
            sessions,
            tokens,
            quotas,
            new VisitorHashes(accountKeys, hash),
            world.chance,
            IDLE,
            world.clock);
    LabelDictionary dictionary =
        new LabelDictionary(ports.port(LabelStore.class), accountKeys, hash, values);
    append =
        new AppendSegmentService(
            new UploadGate(
                new RecentSessions(sessions, world.sites, world.clock),
                tokens,
                quotas,
                IDLE,
                world.clock),
            new SegmentStager(new LineSegments(), compression, hash, accountKeys),
            objects,
            segments,
            new SegmentLabels(dictionary));
    SessionSight sight = new SessionSight(sessions, segments, dictionary);
    replay =
        new ReplaySessionService(
            sight,
            new WatchableEvents(
                sight,
                segments,
                new SegmentBodies(segments, objects, compression),
                new LineSegments()),
            new Guard(new RoleDecisions(), ports.port(AuditLog.class), world.clock));
    sweep = new OrphanSweep(store, keyStore, objectKeys, segments, world.clock);
  }

  Opened open() {
    return (Opened) open.open(Recordings.opening(world.site, Recordings.SHOP, 1));
  }

  AppendSegment.Outcome append(Upload upload) throws IOException {
    return append.append(upload.command());
  }

  /** What somebody is shown of that stretch of a session, a line an event. */
  String replay(SessionId session, TimeRange range) throws IOException {
    Guarded<ReplaySession.Events> events =
        replay.replay(Callers.admin(world.account), session, range);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    switch (events) {
      case Guarded.Allowed<ReplaySession.Events> allowed -> allowed.value().writeTo(lines);
      case Guarded.Refused<ReplaySession.Events> refused -> {}
    }
    return lines.toString(UTF_8);
  }

  /** Whether somebody who watches this segment sees what was uploaded, to the byte. */
  boolean shows(Upload upload) {
    try {
      return replay(upload.session().session(), upload.range()).equals(upload.lines() + "\n");
    } catch (IOException | RuntimeException lost) {
      return false;
    }
  }
}
