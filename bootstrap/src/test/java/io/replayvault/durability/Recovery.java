package io.replayvault.durability;

import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.durability.disk.DiskImage;
import io.replayvault.durability.disk.DiskWatch;
import io.replayvault.durability.disk.ModelDisk;
import io.replayvault.persistence.session.FileSegmentStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Starts a node on what a crash left, sweeps, and looks: does everything open that was
 * acknowledged, lies anything in clear, is anything left that nothing refers to, is what was shown
 * on the audit log, and is an upload taken that comes again?
 */
final class Recovery {
  private final RecordedRun run;
  private final ClearText clearText;

  Recovery(RecordedRun run) {
    this.run = run;
    this.clearText = ClearText.of(run.uploads());
  }

  /** Adds up what became of that state. */
  void check(CrashState state, Findings findings) {
    DiskImage image = state.disk();
    Databases databases = state.databases();
    findings.states++;
    findings.inClear += image.contents().stream().anyMatch(clearText::isIn) ? 1 : 0;
    findings.unrecorded += isShownUnrecorded(state, databases) ? 1 : 0;
    databases.setClock(run.world().clock.instant());
    ModelDisk disk = new ModelDisk(image, run.world().clock, DiskWatch.none());
    SegmentStore store = new FileSegmentStore(disk.getPath("/segments"), run.world().clock);
    Node node = new Node(run.world(), store, databases);
    List<Upload> acknowledged =
        state.before().stream()
            .filter(Operation.Acknowledged.class::isInstance)
            .map(operation -> ((Operation.Acknowledged) operation).upload())
            .toList();
    boolean lost = isAnyLost(node, acknowledged);
    node.sweep.sweep(() -> false);
    lost |= isAnyLost(node, acknowledged);
    findings.opened += 2L * acknowledged.size();
    findings.withLoss += lost ? 1 : 0;
    findings.withLitter += isLitterLeft(image, databases) ? 1 : 0;
    Upload again = run.uploads().get((int) (findings.states % run.uploads().size()));
    findings.stuck += canGoOn(node, again) ? 0 : 1;
  }

  private static boolean isAnyLost(Node node, List<Upload> acknowledged) {
    return !acknowledged.stream().allMatch(node::shows);
  }

  /** As many files and as many keys as objects that committed segments lie in. */
  private boolean isLitterLeft(DiskImage image, Databases databases) {
    SegmentIndex index = databases.port(SegmentIndex.class);
    long objects =
        run.uploads().stream()
            .map(upload -> upload.session().session())
            .distinct()
            .mapToLong(session -> index.segments(session).size())
            .sum();
    int keys =
        databases
            .port(ObjectKeyStore.class)
            .keptBefore(run.world().clock.instant().plusSeconds(1), Optional.empty(), 1000)
            .size();
    return image.namedFiles() != objects || keys != objects;
  }

  /** One of the uploads, another each time, is sent again by its recorder. */
  private static boolean canGoOn(Node node, Upload again) {
    try {
      return switch (node.append(again)) {
        case AppendSegment.Outcome.Stored stored -> node.shows(again);
        case AppendSegment.Outcome.Differs rival -> true;
        default -> false;
      };
    } catch (IOException | RuntimeException stuck) {
      return false;
    }
  }

  private static boolean isShownUnrecorded(CrashState state, Databases databases) {
    return state.before().stream()
        .filter(Operation.Shown.class::isInstance)
        .map(operation -> "session:" + ((Operation.Shown) operation).session())
        .anyMatch(
            subject ->
                databases.audit().records().stream()
                    .noneMatch(record -> record.entry().subject().equals(subject)));
  }

  /** What many states came to. */
  static final class Findings {
    long states;
    long opened;
    long withLoss;
    long inClear;
    long withLitter;
    long unrecorded;
    long stuck;
  }
}
