package io.replayvault.domain.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Inclusion proofs, good and bad, that other people published and that are not in this repository.
 * They are looked for in the folder that {@code REPLAYVAULT_CORPORA} names (then they must be
 * there), else in {@code shared/corpora} beside the checkout or above it. Where there is none, the
 * build says by name what it left out.
 */
final class InclusionProbesTest {
  private static final String SETTING = "REPLAYVAULT_CORPORA";
  private static final int LEVELS = 4;
  private static final Pattern PROOF = Pattern.compile("\"proof\": (?:null|\\[([^\\]]*)])");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  @Test
  void every_probe_ends_as_its_publisher_says() throws IOException {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      System.out.println(
          "left out: merkle/inclusion, corpus not found; set " + SETTING + " to its folder");
      return;
    }
    List<Path> probes;
    try (Stream<Path> files = Files.walk(folder.get().resolve("merkle").resolve("inclusion"))) {
      probes = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(probes).isNotEmpty();
    for (Path probe : probes) {
      String json = Files.readString(probe);
      assertThat(holds(json)).as(probe.toString()).isNotEqualTo(json.contains("\"wantErr\": true"));
    }
  }

  private static boolean holds(String json) {
    BigInteger leaf = number(json, "leafIdx");
    BigInteger size = number(json, "treeSize");
    if (leaf.bitLength() > 63 || size.bitLength() > 63) {
      return false;
    }
    Matcher proof = PROOF.matcher(json);
    assertThat(proof.find()).isTrue();
    String path = proof.group(1) == null ? "" : proof.group(1);
    try {
      return ProofCheck.inclusion(
          leaf.longValueExact(),
          hash(text(json, "leafHash")),
          size.longValueExact(),
          hash(text(json, "root")),
          TEXT.matcher(path).results().map(found -> hash(found.group(1))).toList());
    } catch (IllegalArgumentException noHash) {
      return false;
    }
  }

  private static NodeHash hash(String base64) {
    return NodeHash.of(Base64.getDecoder().decode(base64));
  }

  private static BigInteger number(String json, String name) {
    return new BigInteger(found(json, "\"" + name + "\": (\\d+)"));
  }

  private static String text(String json, String name) {
    return found(json, "\"" + name + "\": \"([^\"]*)\"");
  }

  private static String found(String json, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(json);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static Optional<Path> folder() {
    String named = System.getenv(SETTING);
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
        .limit(LEVELS + 1L)
        .map(above -> above.resolve("shared").resolve("corpora"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
