package io.replayvault.proof;

import io.replayvault.application.keys.ChangingRootKey;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.kms.keys.HybridPkcs12RootKey;
import io.replayvault.kms.keys.PasswordFile;
import io.replayvault.kms.keys.Pkcs12RootKey;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.system.WholeFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two suites for what the root key seals: whoever has both keys opens the values of either, whoever
 * lacks one refuses its values as any other (clauses C1, C3, ADR-0071).
 */
final class SuitesLiveSideBySide implements Claim {
  private static final int SECRET = 32;

  private final Chance chance = new SecureChance();

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-suites");
    try {
      Path passwordFile = folder.resolve("root.password");
      PasswordFile.create(passwordFile, chance);
      RootKey first = Pkcs12RootKey.create(folder.resolve("first.p12"), passwordFile, chance);
      RootKey second =
          HybridPkcs12RootKey.create(folder.resolve("second.p12"), passwordFile, chance);
      return check(first, second, size.of(10_000, 200));
    } finally {
      WholeFolder.delete(folder);
    }
  }

  private List<Row> check(RootKey first, RootKey second, int values) {
    List<Value> ofFirst = values(first, values);
    List<Value> ofSecond = values(second, values);
    List<Value> all = Stream.concat(ofFirst.stream(), ofSecond.stream()).toList();
    long opened =
        Stream.of(
                new ChangingRootKey(second, List.of(first)),
                new ChangingRootKey(first, List.of(second)))
            .mapToLong(both -> all.stream().filter(value -> value.opensBy(both)).count())
            .sum();
    Refusals lacking = new Refusals();
    ofFirst.forEach(value -> lacking.count(second, value.sealed(), value.context()));
    ofSecond.forEach(value -> lacking.count(first, value.sealed(), value.context()));
    Refusals changed = changed(second, ofSecond.getFirst());
    Refusals trusting = changed(trusting(second), ofSecond.getFirst());
    return List.of(
        new Row(
            "Two suites for the root key: whoever has both keys opens every value of either",
            "C1 C3",
            2L * all.size(),
            opened + " opened",
            "all opened",
            opened == 2L * all.size()),
        lacking.row("  and whoever lacks a suite's key refuses its values as any other"),
        changed.row("  and a value of the second suite is refused with any bit flipped, and cut"),
        new Row(
            "  counter-proof: a holder that answers for what does not open is caught",
            "C1",
            trusting.tried,
            (trusting.tried - trusting.refused) + " let through",
            "more than 0 let through",
            trusting.refused < trusting.tried));
  }

  private List<Value> values(RootKey root, int count) {
    List<Value> values = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      SecretBytes secret = SecretBytes.copyOf(chance.bytes(SECRET));
      byte[] context = ("master key " + number).getBytes(StandardCharsets.UTF_8);
      values.add(new Value(secret, context, root.seal(secret, context)));
    }
    return values;
  }

  private static Refusals changed(RootKey root, Value value) {
    Refusals refusals = new Refusals();
    byte[] sealed = value.sealed();
    IntStream.range(0, 8 * sealed.length)
        .forEach(
            bit -> {
              byte[] flipped = sealed.clone();
              flipped[bit / 8] ^= (byte) (1 << bit % 8);
              refusals.count(root, flipped, value.context());
            });
    IntStream.range(0, sealed.length)
        .mapToObj(length -> Arrays.copyOf(sealed, length))
        .forEach(cut -> refusals.count(root, cut, value.context()));
    return refusals;
  }

  /** A planted fault: where a value does not open, it gives something all the same. */
  private static RootKey trusting(RootKey good) {
    return new RootKey() {
      @Override
      public byte[] seal(SecretBytes secret, byte[] context) {
        return good.seal(secret, context);
      }

      @Override
      public SecretBytes open(byte[] sealed, byte[] context) {
        try {
          return good.open(sealed, context);
        } catch (SealBroken ignored) {
          return SecretBytes.copyOf(new byte[SECRET]);
        }
      }
    };
  }

  @SuppressWarnings("ArrayRecordComponent") // Lives inside one check and is never compared.
  private record Value(SecretBytes secret, byte[] context, byte[] sealed) {
    boolean opensBy(RootKey root) {
      return root.open(sealed, context).equals(secret);
    }
  }

  private static final class Refusals {
    private long tried;
    private long refused;
    private final Set<String> errors = new TreeSet<>();

    void count(RootKey root, byte[] sealed, byte[] context) {
      tried++;
      try {
        root.open(sealed, context);
        errors.add("opened");
      } catch (SealBroken e) {
        refused++;
        errors.add(e + (e.getCause() == null ? "" : " caused by " + e.getCause()));
      } catch (RuntimeException e) {
        errors.add(e.toString());
      }
    }

    Row row(String claim) {
      return new Row(
          claim,
          "C1",
          tried,
          refused + " refused, " + errors.size() + " kind of error",
          "all refused, 1 kind",
          tried > 0 && refused == tried && errors.size() == 1);
    }
  }
}
