package io.replayvault.durability;

import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.OrphanSweep;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import io.replayvault.durability.disk.DiskImage;
import io.replayvault.durability.disk.DiskOperation;
import io.replayvault.durability.disk.DiskOperation.Synced;
import io.replayvault.durability.disk.DiskWatch;
import io.replayvault.durability.disk.ModelDisk;
import io.replayvault.kms.keys.ChunkedObjectSealer;
import io.replayvault.persistence.session.FileSegmentStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Two nodes on one disk: three recorders that upload two segments each, some to the same place,
 * somebody who watches, and a sweep that comes when everybody else slept for longer than the grace.
 * In an order that the seed decides.
 */
final class RecordedRun {
  /** Names from the root to the directory of an object: segments, account, site, session. */
  private static final int DEPTH = 4;

  private static final int LONGEST_SLEEP = 200;
  private static final int TRIES = 3;
  private static final int[] LENGTHS = {200, 5_000, 20_000};
  private static final int[] CONSTANCIES = {0, 50, 90};

  private final Fault fault;
  private final Random random;
  private final World world;
  private final History history = new History();
  private final Schedule schedule = new Schedule();
  private final Databases databases = new Databases();
  private final ModelDisk disk;
  private final List<Upload> uploads = new ArrayList<>();

  private RecordedRun(long seed, Fault fault) {
    this.fault = fault;
    this.random = new Random(seed);
    ObjectSealer sealer =
        fault == Fault.NOT_SEALED
            ? new Unsealed()
            : new ChunkedObjectSealer(new SeededChance(seed));
    this.world = new World(seed, sealer);
    this.disk = new ModelDisk(new DiskImage(), world.clock, new Watch());
  }

  /** Runs; the same seed gives the same history. */
  static RecordedRun of(long seed, Fault fault) {
    RecordedRun run = new RecordedRun(seed, fault);
    run.run(seed);
    return run;
  }

  World world() {
    return world;
  }

  History history() {
    return history;
  }

  /** Everything that any recorder sent. */
  List<Upload> uploads() {
    return uploads;
  }

  private void run(long seed) {
    SegmentStore one = new FileSegmentStore(disk.getPath("/segments"), world.clock);
    SegmentStore other = new FileSegmentStore(disk.getPath("/segments"), world.clock);
    Node founder = new Node(world, one, ports());
    Opened first = founder.open();
    Opened second = founder.open();
    history.begin();
    Upload shared = upload(first, 0);
    Upload rival = random.nextBoolean() ? shared : upload(first, 0);
    Upload twin = upload(second, 0);
    recorder(one, List.of(shared, upload(first, 1)));
    recorder(random.nextBoolean() ? one : other, List.of(rival, twin));
    recorder(other, List.of(twin, upload(second, 1)));
    if (seed % 3 != 0) {
      sweeper(random.nextBoolean() ? one : other, random.nextInt(40));
    }
    watcher(other, first.session(), random.nextInt(60));
    schedule.run(random, CONSTANCIES[random.nextInt(CONSTANCIES.length)]);
  }

  private Upload upload(Opened session, int number) {
    Upload upload = Upload.of(session, number, LENGTHS[random.nextInt(LENGTHS.length)], random);
    uploads.add(upload);
    return upload;
  }

  private void recorder(SegmentStore store, List<Upload> own) {
    WatchedPorts ports = ports();
    Node node = new Node(world, store, ports);
    schedule.add(
        () -> {
          for (Upload upload : own) {
            if (isAcknowledged(node, upload)) {
              schedule.step();
              history.add(new Operation.Acknowledged(upload));
            }
            catchUp(ports);
          }
          return true;
        });
  }

  /** As a recorder does: the same bytes again when the server could not store them. */
  private static boolean isAcknowledged(Node node, Upload upload) throws Exception {
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        return node.append(upload) instanceof AppendSegment.Outcome.Stored;
      } catch (SegmentStoreUnavailable | IndexUnavailable notNow) {
        // 503
      }
    }
    return false;
  }

  private void sweeper(SegmentStore store, int patience) {
    WatchedPorts ports = ports();
    Node node = new Node(world, store, ports);
    schedule.add(
        () -> {
          pause(patience);
          schedule.letOthersSleep(random.nextInt(LONGEST_SLEEP));
          world.clock.move(OrphanSweep.GRACE.plusMillis(1));
          return node.sweep.sweep(() -> false);
        });
  }

  private void watcher(SegmentStore store, SessionId session, int patience) {
    WatchedPorts ports = ports();
    Node node = new Node(world, store, ports);
    schedule.add(
        () -> {
          pause(patience);
          TimeRange all = new TimeRange(Sessions.START, Sessions.START.plus(OrphanSweep.GRACE));
          if (sees(node, session, all)) {
            history.add(new Operation.Shown(session));
          }
          catchUp(ports);
          return true;
        });
  }

  /** Whether there is anything to see; the product as it is never fails here, a faulty one may. */
  private boolean sees(Node node, SessionId session, TimeRange range) throws IOException {
    try {
      return !node.replay(session, range).isEmpty();
    } catch (SegmentMissing | SealBroken lost) {
      if (fault == Fault.NONE) {
        throw lost;
      }
      return false;
    }
  }

  private void pause(int steps) {
    for (int i = 0; i < steps; i++) {
      schedule.step();
    }
  }

  private WatchedPorts ports() {
    return new WatchedPorts(databases, schedule, history, world.clock, fault);
  }

  private static void catchUp(WatchedPorts ports) throws Exception {
    try {
      ports.catchUp();
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Notes what the disk does, without the syncs that the fault leaves out. */
  private final class Watch implements DiskWatch {
    @Override
    public void before() {
      schedule.step();
    }

    @Override
    public void after(DiskOperation operation, String path) {
      if (!(operation instanceof Synced) || isDone(path)) {
        history.add(new Operation.OnDisk(operation));
      }
    }

    private boolean isDone(String path) {
      int depth = path.equals("/") ? 0 : path.split("/", -1).length - 1;
      return switch (fault) {
        case FILE_NOT_SYNCED -> depth <= DEPTH;
        case DIRECTORY_NOT_SYNCED -> depth != DEPTH;
        case DIRECTORIES_ABOVE_NOT_SYNCED -> depth >= DEPTH;
        default -> true;
      };
    }
  }
}
