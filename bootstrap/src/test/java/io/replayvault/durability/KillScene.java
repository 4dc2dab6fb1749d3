package io.replayvault.durability;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.kms.keys.ChunkedObjectSealer;
import io.replayvault.persistence.session.FileSegmentStore;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * What the writer that is killed and whoever looks after it both know by the seed: keys, a session,
 * and what is uploaded under each number.
 */
final class KillScene {
  private static final int[] LENGTHS = {300, 3_000, 12_000};

  private final long seed;
  final World world;
  final Databases databases = new Databases();
  final Node node;
  private final Opened session;

  /**
   * The scene in a directory.
   *
   * @param ports what lies between the use cases and the databases
   */
  KillScene(Path directory, long seed, UnaryOperator<Ports> ports) {
    this.seed = seed;
    this.world = new World(seed, new ChunkedObjectSealer(new SeededChance(seed + 1)));
    this.node =
        new Node(
            world,
            new FileSegmentStore(directory.resolve("segments"), world.clock),
            ports.apply(databases));
    this.session = node.open();
  }

  Upload upload(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    return Upload.of(session, number, LENGTHS[random.nextInt(LENGTHS.length)], random);
  }

  static Path journal(Path directory) {
    return directory.resolve("journal");
  }
}
