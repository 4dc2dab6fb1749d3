package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.domain.audit.tree.NodeHash;
import io.replayvault.domain.audit.tree.ProofCheck;
import io.replayvault.system.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Inclusion proofs that others published, good and bad, end as they say (F3, H1). */
final class ForeignProofsAreJudged implements Claim {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public List<Row> check(Size size) throws Exception {
    Optional<Path> folder = Corpora.find("merkle");
    if (folder.isEmpty()) {
      boolean mayBeMissing = size == Size.QUICK && Corpora.mayBeMissing();
      return List.of(
          new Row("Foreign proofs: no corpus merkle", "F3", 0, "left out", "-", mayBeMissing));
    }
    int probes = 0;
    int wrong = 0;
    int bad = 0;
    for (Path file : files(folder.get())) {
      JsonNode probe = JSON.readTree(Files.readString(file));
      boolean good = !probe.path("wantErr").asBoolean();
      probes++;
      bad += good ? 0 : 1;
      wrong += holds(probe) == good ? 0 : 1;
    }
    return List.of(
        new Row(
            "Inclusion proofs that others published are judged as they say",
            "F3 H1",
            probes,
            wrong + " judged wrong",
            "0 judged wrong",
            wrong == 0 && probes > 0),
        new Row(
            "  counter-proof: who takes every proof for good is caught",
            "F3",
            probes,
            bad + " judged wrong",
            "more than 0",
            bad > 0));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static boolean holds(JsonNode probe) {
    JsonNode leaf = probe.path("leafIdx");
    JsonNode size = probe.path("treeSize");
    if (!leaf.canConvertToLong() || !size.canConvertToLong()) {
      return false;
    }
    try {
      List<NodeHash> path = new ArrayList<>();
      for (JsonNode hash : probe.path("proof")) {
        path.add(hash(hash));
      }
      return ProofCheck.inclusion(
          leaf.longValue(),
          hash(probe.path("leafHash")),
          size.longValue(),
          hash(probe.path("root")),
          path);
    } catch (IllegalArgumentException noHash) {
      return false;
    }
  }

  private static NodeHash hash(JsonNode base64) {
    return NodeHash.of(Base64.getDecoder().decode(base64.asText()));
  }
}
