package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.ValueSealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts A's key, context, chunk or master-key version under B, in sealed objects and in the key
 * stores' rows. Everything must be refused with one and the same error, and nothing given out
 * before it but the true beginning of the content.
 */
public final class SwapProof {
  private static final long SEED = 7;

  private final Random random = new Random(SEED);

  private SwapProof() {}

  /**
   * What came of it.
   *
   * @param tried swaps by their kind
   * @param through those of them that opened, or gave out what they must not
   * @param errors all that the others said, so that one is what nobody can tell apart
   */
  public record Counts(
      Map<String, Integer> tried, Map<String, Integer> through, Set<String> errors) {
    public Counts {
      tried = new TreeMap<>(tried);
      through = new TreeMap<>(through);
      errors = new TreeSet<>(errors);
    }

    /** How many swaps. */
    public int all() {
      return tried.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many were not refused. */
    public int allThrough() {
      return through.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether every swap was refused with the error that the ports name. */
    public boolean holds() {
      return all() > 0
          && allThrough() == 0
          && errors.equals(
              Set.of(SealBroken.class.getName() + ": " + new SealBroken().getMessage()));
    }

    /** Whether each swap of these kinds, and some of each, went through. */
    public boolean letsThrough(Set<String> kinds) {
      return kinds.stream()
          .allMatch(
              kind ->
                  tried.containsKey(kind)
                      && tried.getOrDefault(kind, 0).equals(through.getOrDefault(kind, 0)));
    }
  }

  /** So many swaps of sealed objects, by the product's own sealer. */
  public static Counts ofObjects(int swaps) throws IOException {
    return new SwapProof().objects(swaps, new ChunkedObjectSealer(new SecureChance()));
  }

  /** So many swaps in the key stores, by the product's own classes and a root key in a file. */
  public static Counts ofKeys(int swaps) throws IOException {
    return new SwapProof().keys(swaps, new GcmValueSealer(new SecureChance()), rootKey());
  }

  /** The counter-proof: objects whose context is not sealed with them. */
  public static Counts ofContextlessObjects(int swaps) throws IOException {
    ObjectSealer good = new ChunkedObjectSealer(new SecureChance());
    return new SwapProof().objects(swaps, new ContextlessSealers.Objects(good));
  }

  /** The counter-proof: keys whose context is not wrapped with them. */
  public static Counts ofContextlessKeys(int swaps) throws IOException {
    ValueSealer good = new GcmValueSealer(new SecureChance());
    return new SwapProof()
        .keys(swaps, new ContextlessSealers.Values(good), new ContextlessSealers.Root(rootKey()));
  }

  /** The counter-proof: objects whose chunks do not know their place. */
  public static Counts ofPlacelessObjects(int swaps) throws IOException {
    return new SwapProof().objects(swaps, new PlacelessObjectSealer(new SecureChance()));
  }

  /** The counter-proof: everything is refused, with an error that tells more. */
  public static Counts ofTalkativeObjects(int swaps) throws IOException {
    ObjectSealer good = new ChunkedObjectSealer(new SecureChance());
    return new SwapProof().objects(swaps, new TalkativeObjectSealer(good));
  }

  /** Kinds of swaps of objects that only the context refuses. */
  public static Set<String> objectsByContext() {
    return SwappedObjects.BY_CONTEXT;
  }

  /** Kinds of swaps of objects that only the chunks' places refuse. */
  public static Set<String> objectsByPlace() {
    return SwappedObjects.BY_PLACE;
  }

  /** Kinds of swaps of keys that only the context refuses. */
  public static Set<String> keysByContext() {
    return SwappedKeys.BY_CONTEXT;
  }

  private Counts objects(int swaps, ObjectSealer sealer) throws IOException {
    SwapTally tally = new SwapTally();
    while (tally.count() < swaps) {
      take(tally, swaps, new SwappedObjects(sealer, random).swaps());
    }
    return tally.counts();
  }

  private Counts keys(int swaps, ValueSealer sealer, RootKey root) {
    SwapTally tally = new SwapTally();
    while (tally.count() < swaps) {
      take(tally, swaps, new SwappedKeys(sealer, root, random).swaps());
    }
    return tally.counts();
  }

  private static void take(SwapTally tally, int swaps, List<Swap> some) {
    some.stream().limit(swaps - tally.count()).forEach(tally::take);
  }

  private static RootKey rootKey() throws IOException {
    Chance chance = new SecureChance();
    Path folder = Files.createTempDirectory("replayvault-swaps");
    Path file = folder.resolve("root.p12");
    Path password = folder.resolve("root.password");
    try {
      PasswordFile.create(password, chance);
      return Pkcs12RootKey.create(file, password, chance);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(password);
      Files.delete(folder);
    }
  }
}
