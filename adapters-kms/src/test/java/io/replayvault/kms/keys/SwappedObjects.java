package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Two sealed objects, and one swap of each kind between them: key, each part of the context,
 * chunks, beginnings and ends. Where within them is by chance.
 */
final class SwappedObjects {
  /** Kinds that nothing but the context in the sealing refuses. */
  static final Set<String> BY_CONTEXT =
      Set.of("context", "account", "site", "session", "object", "format");

  /** Kinds that nothing but each chunk's place in the sealing refuses. */
  static final Set<String> BY_PLACE =
      Set.of("chunks reordered", "chunk twice", "chunk left out", "cut between chunks");

  private final Random random;
  private final SealedSample a;
  private final SealedSample b;
  private final SealedSample again;

  SwappedObjects(ObjectSealer sealer, Random random) throws IOException {
    this.random = random;
    this.a = SealedSample.of(sealer, random, "segment-1");
    this.b = SealedSample.of(sealer, random, "merged-1");
    this.again = a.again();
  }

  /** One swap of each kind. */
  List<Swap> swaps() {
    List<Swap> swaps = new ArrayList<>();
    SealingContext own = a.context();
    SealingContext other = b.context();
    swaps.add(opened("key", b.key(), own));
    swaps.add(opened("key and context", b.key(), other));
    swaps.add(opened("context", a.key(), other));
    swaps.add(opened("account", a.key(), context(other, own, own, own, own)));
    swaps.add(opened("site", a.key(), context(own, other, own, own, own)));
    swaps.add(opened("session", a.key(), context(own, own, other, own, own)));
    swaps.add(opened("object", a.key(), context(own, own, own, other, own)));
    swaps.add(opened("format", a.key(), context(own, own, own, own, other)));
    swaps.addAll(chunkSwaps());
    swaps.addAll(lengthSwaps());
    return swaps;
  }

  private List<Swap> chunkSwaps() {
    int full = a.fullChunks();
    int one = random.nextInt(full);
    int two = (one + 1 + random.nextInt(full - 1)) % full;
    List<byte[]> foreign = chunks(a);
    foreign.set(one, b.chunk(random.nextInt(b.fullChunks())));
    List<byte[]> former = chunks(a);
    former.set(one, again.chunk(one));
    List<byte[]> reordered = chunks(a);
    reordered.set(one, a.chunk(two));
    reordered.set(two, a.chunk(one));
    List<byte[]> twice = chunks(a);
    twice.add(one, a.chunk(one));
    List<byte[]> missing = chunks(a);
    missing.remove(one);
    return List.of(
        changed("chunk of another object", foreign),
        changed("chunk of another sealing", former),
        changed("chunks reordered", reordered),
        changed("chunk twice", twice),
        changed("chunk left out", missing));
  }

  private List<Swap> lengthSwaps() {
    int full = a.fullChunks();
    byte[] end = a.chunk(full);
    List<byte[]> foreignEnd = chunks(a);
    foreignEnd.set(full, b.chunk(b.fullChunks()));
    List<byte[]> longer = chunks(a);
    longer.add(b.chunk(random.nextInt(b.fullChunks() + 1)));
    List<byte[]> shorter = chunks(a);
    shorter.set(full, Arrays.copyOf(end, random.nextInt(end.length)));
    byte[] beginning = (random.nextBoolean() ? again : b).beginning();
    return List.of(
        changed("cut between chunks", chunks(a).subList(0, random.nextInt(full + 1))),
        changed("end of another object", foreignEnd),
        changed("longer", longer),
        changed("shorter", shorter),
        new Swap("beginning of another", given -> a.open(joined(beginning, chunks(a)), given)));
  }

  private static List<byte[]> chunks(SealedSample sample) {
    List<byte[]> chunks = new ArrayList<>();
    for (int number = 0; number <= sample.fullChunks(); number++) {
      chunks.add(sample.chunk(number));
    }
    return chunks;
  }

  private Swap changed(String kind, List<byte[]> chunks) {
    byte[] bytes = joined(a.beginning(), chunks);
    return new Swap(kind, a.plain(), given -> a.open(bytes, given));
  }

  /** Whole, or by way of parts. */
  private Swap opened(String kind, SecretBytes key, SealingContext context) {
    return random.nextBoolean()
        ? new Swap(kind, given -> a.open(key, context, given))
        : new Swap(kind, given -> a.openPart(key, context, given));
  }

  private static SealingContext context(
      SealingContext account,
      SealingContext site,
      SealingContext session,
      SealingContext object,
      SealingContext format) {
    return new SealingContext(
        account.account(), site.site(), session.session(), object.object(), format.format());
  }

  private static byte[] joined(byte[] beginning, List<byte[]> chunks) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(beginning);
    chunks.forEach(joined::writeBytes);
    return joined.toByteArray();
  }
}
