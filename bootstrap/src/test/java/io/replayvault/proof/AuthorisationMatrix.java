package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.proof.MatrixOperation.Asked;
import io.replayvault.proof.MatrixOperation.Reach;
import io.replayvault.system.BuiltProduct;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The cells of the authorisation matrix, made from the OpenAPI document, the table of valid
 * requests and the kinds of callers, and asked of a running server.
 */
final class AuthorisationMatrix {
  private static final int TURNED_AWAY = 429;
  private static final int TRIES = 60;
  private static final String REQUEST_ID = "\"requestId\":\"[^\"]*\"";

  private final MatrixScene scene;
  private final MatrixExpectation expectation;
  private final Map<String, Documented> documented;
  private final Map<String, String> refusals = new HashMap<>();

  AuthorisationMatrix(MatrixScene scene) throws IOException {
    this.scene = scene;
    this.expectation = new MatrixExpectation(scene);
    this.documented = documented();
  }

  /** Names of operations that only the document or only the table of requests has. */
  List<String> unmatched() {
    List<String> rows = MatrixOperations.all().stream().map(MatrixOperation::id).toList();
    List<String> unmatched = new ArrayList<>();
    documented.keySet().stream()
        .filter(id -> !rows.contains(id))
        .forEach(id -> unmatched.add(id + " has no request"));
    rows.stream()
        .filter(id -> !documented.containsKey(id))
        .forEach(id -> unmatched.add(id + " is not documented"));
    return unmatched;
  }

  int operations() {
    return documented.size();
  }

  /** Every caller's cells, one caller after the other. */
  List<Cell> cells(List<MatrixCaller> callers) {
    List<Cell> cells = new ArrayList<>();
    for (MatrixCaller caller : callers) {
      for (MatrixOperation operation : MatrixOperations.all()) {
        if (documented.containsKey(operation.id())) {
          operation.relations().stream()
              .sorted()
              .forEach(relation -> cells.add(new Cell(operation, caller, relation)));
        }
      }
    }
    return cells;
  }

  /** What is wrong with the answer to a cell's request; empty if it is as the table says. */
  Optional<String> wrong(Cell cell) {
    Documented how = documentedAs(cell);
    boolean changes = !how.method().equals("GET");
    String expected = expectation.of(cell.operation(), changes, cell.caller(), cell.relation());
    HttpResponse<String> answer = answer(cell, how);
    if (changes) {
      scene.restore();
    }
    String said = said(answer, how);
    if (!said.equals(expected)) {
      return Optional.of(cell + ": " + named(said) + " instead of " + named(expected));
    }
    return expected.isEmpty() ? shown(cell, answer.body()) : refusedAlike(cell, expected, answer);
  }

  /** Puts back what requests changed: also looks do, where a check is missing. */
  void restore() {
    scene.restore();
  }

  private HttpResponse<String> answer(Cell cell, Documented how) {
    HttpResponse<String> answer = ask(cell, how);
    for (int tries = 0; answer.statusCode() == TURNED_AWAY && tries < TRIES; tries++) {
      ApiCaller.pause(1_000);
      answer = ask(cell, how);
    }
    return answer;
  }

  private HttpResponse<String> ask(Cell cell, Documented how) {
    Asked asked = cell.operation().making().of(scene, cell.caller(), cell.relation());
    String path = how.path().replace("{id}", asked.id());
    return cell.caller()
        .api()
        .send(
            how.method(),
            asked.query().isEmpty() ? path : path + "?" + asked.query(),
            asked.body());
  }

  /** The problem's name; empty if it is done as documented. */
  private static String said(HttpResponse<String> answer, Documented how) {
    if (answer.statusCode() == how.done()) {
      return "";
    }
    String type =
        answer.body().startsWith("{") ? ApiCaller.parsed(answer.body()).path("type").asText() : "";
    return type.isEmpty()
        ? answer.statusCode() + " without a problem"
        : type.replace("urn:replayvault:problem:", "");
  }

  private static String named(String said) {
    return said.isEmpty() ? "done" : said;
  }

  /** Of another account, or beyond the scope, nothing is shown. */
  private Optional<String> shown(Cell cell, String body) {
    boolean of = cell.caller().as().containsKey(MatrixScene.OTHER);
    Optional<String> foreign = scene.foreignIds().filter(body::contains).findFirst();
    if (!of && foreign.isPresent()) {
      return Optional.of(cell + ": shows what is of another account");
    }
    boolean lists = List.of("listSites", "searchSessions").contains(cell.operation().id());
    for (Relation relation : List.of(Relation.OWN, Relation.GROUPED, Relation.UNREACHED)) {
      boolean shows =
          body.contains(scene.siteId(relation)) || body.contains(scene.sessionId(relation));
      if (lists && shows && !expectation.covers(cell.caller(), relation)) {
        return Optional.of(cell + ": shows what is beyond the scope");
      }
    }
    return Optional.empty();
  }

  /** Whoever is refused learns nothing from how: each kind of refusal is one text. */
  private Optional<String> refusedAlike(Cell cell, String problem, HttpResponse<String> answer) {
    String text = answer.statusCode() + " " + answer.body().replaceAll(REQUEST_ID, "");
    String first = refusals.putIfAbsent(problem, text);
    return first == null || first.equals(text)
        ? Optional.empty()
        : Optional.of(cell + ": another text of " + problem + " than elsewhere");
  }

  private Documented documentedAs(Cell cell) {
    return Objects.requireNonNull(documented.get(cell.operation().id()));
  }

  private static Map<String, Documented> documented() throws IOException {
    JsonNode document =
        ApiCaller.parsed(Files.readString(BuiltProduct.checkout().resolve("docs/openapi.json")));
    Map<String, Documented> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode operation = method.getValue();
        if (operation.has("operationId")) {
          all.put(
              operation.get("operationId").asText(),
              new Documented(
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  done(operation.get("responses"))));
        }
      }
    }
    return all;
  }

  private static int done(JsonNode responses) {
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      if (response.getKey().startsWith("2")) {
        return Integer.parseInt(response.getKey());
      }
    }
    throw new IllegalStateException("an operation without a good answer");
  }

  /**
   * An operation as the document has it.
   *
   * @param done the status of a good answer
   */
  private record Documented(String method, String path, int done) {}

  /** One request of one caller. */
  record Cell(MatrixOperation operation, MatrixCaller caller, Relation relation) {
    boolean isOf(String id, Reach reach, Relation wanted) {
      return operation.id().equals(id) && operation.reach() == reach && relation == wanted;
    }

    @Override
    public String toString() {
      return operation.id() + " by " + caller.name() + " on " + relation;
    }
  }
}
