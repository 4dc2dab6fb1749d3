package io.replayvault.proof;

import io.replayvault.proof.MatrixDocument.Documented;
import io.replayvault.proof.MatrixOperation.Asked;
import io.replayvault.proof.MatrixOperation.Reach;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of the authorisation matrix, made from the OpenAPI document, the table of valid
 * requests and the kinds of callers, and asked of a running server.
 */
final class AuthorisationMatrix {
  private static final int ACCEPTED = 202;
  private static final int FIRST_REFUSAL = 400;
  private static final int TURNED_AWAY = 429;
  private static final int TRIES = 60;
  private static final String REQUEST_ID = ",?\"requestId\":\"[^\"]*\"";

  private final MatrixScene scene;
  private final MatrixExpectation expectation;
  private final MatrixDocument document;
  private final Map<String, String> refusals = new HashMap<>();

  AuthorisationMatrix(MatrixScene scene) throws IOException {
    this.scene = scene;
    this.expectation = new MatrixExpectation(scene);
    this.document = MatrixDocument.read();
  }

  /** What only the document or only the table of requests says. */
  List<String> unmatched() {
    return document.unmatched(MatrixOperations.all());
  }

  int operations() {
    return document.size();
  }

  /** Every caller's cells, one caller after the other. */
  List<Cell> cells(List<MatrixCaller> callers) {
    List<MatrixOperation> rows = document.asked(MatrixOperations.all());
    List<Cell> cells = new ArrayList<>();
    for (MatrixCaller caller : callers) {
      for (MatrixOperation operation : rows) {
        operation.relations().stream()
            .sorted()
            .forEach(relation -> cells.add(new Cell(operation, caller, relation)));
      }
    }
    return cells;
  }

  /** What is wrong with the answer to a cell's request; empty if it is as the table says. */
  Optional<String> wrong(Cell cell) {
    Documented how = document.of(cell.operation());
    String expected = expectation.of(cell.operation(), how, cell.caller(), cell.relation());
    HttpResponse<String> answer = answer(cell, how);
    if (how.changes()) {
      scene.restore();
    }
    String said = said(answer, how);
    if (!said.equals(expected)) {
      return Optional.of(cell + ": " + named(said) + " instead of " + named(expected));
    }
    return answer.statusCode() < FIRST_REFUSAL
        ? shown(cell, answer.body())
        : refusedAlike(cell, expected, answer);
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
      return MatrixExpectation.DONE;
    }
    if (answer.statusCode() == ACCEPTED) {
      return MatrixExpectation.MORE_IS_OWED;
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

  /**
   * Of another account, or beyond the scope, nothing is shown. An account's audit log holds what
   * its people asked for, by whatever id.
   */
  private Optional<String> shown(Cell cell, String body) {
    boolean of =
        cell.caller().as().containsKey(MatrixScene.OTHER)
            || List.of("readAudit", "downloadAudit", "exportAudit").contains(cell.operation().id());
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
