package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.Permission;
import io.replayvault.proof.MatrixOperation.Reach;
import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The operations of {@code docs/openapi.json}, from which the authorisation matrix is made. */
final class MatrixDocument {
  private final Map<String, Documented> operations;

  private MatrixDocument(Map<String, Documented> operations) {
    this.operations = operations;
  }

  static MatrixDocument read() throws IOException {
    JsonNode document =
        ApiCaller.parsed(Files.readString(BuiltProduct.checkout().resolve("docs/openapi.json")));
    Map<String, Documented> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode operation = method.getValue();
        if (operation.has("operationId")) {
          all.put(
              operation.get("operationId").asText(),
              Documented.of(method.getKey(), path.getKey(), operation));
        }
      }
    }
    return new MatrixDocument(all);
  }

  int size() {
    return operations.size();
  }

  Documented of(MatrixOperation row) {
    return Objects.requireNonNull(operations.get(row.id()), row.id());
  }

  /**
   * The rows that are asked: those of documented operations, and for each that names nothing the
   * same in accounts that the request names.
   */
  List<MatrixOperation> asked(List<MatrixOperation> rows) {
    List<MatrixOperation> asked = new ArrayList<>();
    for (MatrixOperation row : rows) {
      if (operations.containsKey(row.id())) {
        asked.add(row);
        if (row.reach() == Reach.ANY && of(row).inAccounts()) {
          asked.add(row.elsewhere());
        }
      }
    }
    return asked;
  }

  /** What only the document or only the rows say. */
  List<String> unmatched(List<MatrixOperation> rows) {
    List<String> unmatched = new ArrayList<>();
    Set<String> missing = new HashSet<>(operations.keySet());
    for (MatrixOperation row : rows) {
      missing.remove(row.id());
      if (!operations.containsKey(row.id())) {
        unmatched.add(row.id() + " is not documented");
      } else if (!of(row).needed().equals(row.needed())) {
        unmatched.add(row.id() + " needs another permission than documented");
      } else if (of(row).open() != (row.reach() == Reach.OPEN)) {
        unmatched.add(row.id() + " asks for a sign-in otherwise than documented");
      }
    }
    missing.forEach(id -> unmatched.add(id + " has no request"));
    return unmatched;
  }

  /**
   * An operation as the document has it.
   *
   * @param method of HTTP
   * @param path with {@code {id}} in it where it names something
   * @param done the status of a good answer
   * @param needed the permission; empty where none is
   * @param stepUp what it is if it is dangerous
   * @param forServiceTokens whether programs may call it
   * @param inAccounts whether it takes the account in which somebody acts
   * @param open whether it asks for no sign-in
   */
  record Documented(
      String method,
      String path,
      int done,
      Optional<Permission> needed,
      Optional<DangerousAction> stepUp,
      boolean forServiceTokens,
      boolean inAccounts,
      boolean open) {
    private static Documented of(String method, String path, JsonNode operation) {
      return new Documented(
          method.toUpperCase(Locale.ROOT),
          path,
          doneStatus(operation.get("responses")),
          text(operation, "x-permission").map(name -> Permission.named(name).orElseThrow()),
          text(operation, "x-step-up").map(DangerousAction::valueOf),
          operation.path("x-service-tokens").asBoolean(),
          takesAccount(operation.path("parameters")),
          operation.has("security") && operation.get("security").isEmpty());
    }

    /** Whether it changes something. */
    boolean changes() {
      return !method.equals("GET");
    }

    private static Optional<String> text(JsonNode operation, String name) {
      return operation.has(name) ? Optional.of(operation.get(name).asText()) : Optional.empty();
    }

    private static boolean takesAccount(JsonNode parameters) {
      for (JsonNode parameter : parameters) {
        if (parameter.path("name").asText().equals("account")) {
          return true;
        }
      }
      return false;
    }

    private static int doneStatus(JsonNode responses) {
      for (Map.Entry<String, JsonNode> response : responses.properties()) {
        if (response.getKey().startsWith("2")) {
          return Integer.parseInt(response.getKey());
        }
      }
      throw new IllegalStateException("an operation without a good answer");
    }
  }
}
