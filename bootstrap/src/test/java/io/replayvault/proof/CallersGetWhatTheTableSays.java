package io.replayvault.proof;

import io.replayvault.proof.AuthorisationMatrix.Cell;
import io.replayvault.proof.MatrixOperation.Reach;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every operation of the console's API by every kind of caller on every kind of object, on a
 * running server, against the permission table (clauses E1, E3, F3, H1). Forbidden and absent look
 * the same.
 */
final class CallersGetWhatTheTableSays implements Claim {
  private static final String ACCESS = "io.replayvault.application.access.";
  private static final String WEB = "io.replayvault.web.access.";
  private static final String APPLICATION = "application";
  private static final String ADAPTERS_WEB = "adapters-web";
  private static final int LEAST_KINDS = 12;

  /** Of so many cells the suite takes one, each caller and each operation some. */
  private static final int SAMPLE = 12;

  private static final List<Hole> HOLES =
      List.of(
          new Hole(
              new RemovedCheck(
                  "the decision",
                  APPLICATION,
                  ACCESS + "Guard",
                  "denied.reason());\n        yield new Guarded.Refused<>();",
                  "denied.reason());\n        yield new Guarded.Allowed<>(action.get());"),
              cell -> cell.isOf("readAudit", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "the scope of sites",
                  ADAPTERS_WEB,
                  WEB + "PersonRealm",
                  "only -> ACCOUNT + listed(only.sites())",
                  "only -> \"*\" + listed(only.sites()).substring(0, 0)"),
              cell -> cell.isOf("readSession", Reach.SESSION, Relation.UNREACHED)),
          new Hole(
              new RemovedCheck(
                  "the session's account",
                  APPLICATION,
                  "io.replayvault.application.session.SessionSight",
                  "entry -> entry.session().account().equals(person.account())",
                  "entry -> entry.session().account().equals(person.account()) || entry != null"),
              cell -> cell.isOf("readSession", Reach.SESSION, Relation.FOREIGN)),
          new Hole(
              new RemovedCheck(
                  "the group's account",
                  APPLICATION,
                  "io.replayvault.application.account.GroupSitesService",
                  "g -> g.account().equals(caller.person().account())",
                  "g -> g.account().equals(caller.person().account()) || g != null"),
              cell -> cell.isOf("removeSiteGroup", Reach.OBJECT, Relation.FOREIGN)),
          new Hole(
              new RemovedCheck(
                  "whether somebody is active",
                  APPLICATION,
                  ACCESS + "ResolveCallerService",
                  ".filter(Person::isActive)",
                  ".filter(java.util.Objects::nonNull)"),
              cell -> cell.isOf("me", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "the age of a sign-in",
                  APPLICATION,
                  ACCESS + "ResolveCallerService",
                  "s -> s.isLiveAt(now)",
                  "s -> s.isLiveAt(now) || now != null"),
              cell -> cell.isOf("me", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "the page that a change comes from",
                  ADAPTERS_WEB,
                  WEB + "ChangeGuard",
                  "if (CHANGE_NOTHING.contains(",
                  "if (getClass() != null || CHANGE_NOTHING.contains("),
              cell -> cell.isOf("judgePasswordRules", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "the age of a password",
                  ADAPTERS_WEB,
                  WEB + "PasswordExpiryGuard",
                  "if (caller.request().token().isEmpty()",
                  "if (getClass() == null && caller.request().token().isEmpty()"),
              cell -> cell.isOf("listSites", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "how far a sign-in has come",
                  APPLICATION,
                  ACCESS + "ResolveCallerService",
                  "s -> s.stage() == stage)",
                  "s -> s.stage() == stage || stage != null)"),
              cell -> cell.isOf("me", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "the second factor of staff",
                  APPLICATION,
                  ACCESS + "ResolveCallerService",
                  "|| !person.isStaff();",
                  "|| !person.isStaff() || person.isStaff();"),
              cell -> cell.isOf("me", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "the second factor that another account asks for",
                  APPLICATION,
                  ACCESS + "ActInAccountService",
                  "|| isProvenEnough(there) && ",
                  "|| there.person() != null && "),
              cell -> cell.isOf("me", Reach.ACCOUNT, Relation.FOREIGN)),
          new Hole(
              new RemovedCheck(
                  "the proof before what is dangerous",
                  APPLICATION,
                  ACCESS + "AskForStepUpService",
                  "s -> mayGoOn(s, action)",
                  "s -> mayGoOn(s, action) || s != null"),
              cell -> cell.isOf("setLockoutPolicy", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "what service tokens are for",
                  ADAPTERS_WEB,
                  WEB + "ServiceTokenGuard",
                  "if (caller.request().token().isPresent()) {",
                  "if (getClass() == null && caller.request().token().isPresent()) {"),
              cell -> cell.isOf("me", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "the life of a service token",
                  APPLICATION,
                  ACCESS + "RecogniseServiceTokenService",
                  "found -> found.isLiveAt(clock.instant())",
                  "found -> found.isLiveAt(clock.instant()) || found != null"),
              cell -> cell.isOf("listSites", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "the time and approval of a grant",
                  APPLICATION,
                  ACCESS + "ResolveCallerService",
                  "grant -> grant.isCurrentAt(now)",
                  "grant -> grant.isCurrentAt(now) || now != null"),
              cell -> cell.isOf("listSites", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "whose a grant is",
                  APPLICATION,
                  ACCESS + "ResolveCallerService",
                  "grant -> grant.person().equals(person)",
                  "grant -> grant.person().equals(person) || person != null"),
              cell -> cell.isOf("listSites", Reach.ANY, Relation.NONE)),
          new Hole(
              new RemovedCheck(
                  "the grant's account",
                  APPLICATION,
                  ACCESS + "SettleSupportAccessService",
                  "grant -> grant.account().equals(t.person().account())",
                  "grant -> grant.account().equals(t.person().account()) || t != null"),
              cell -> cell.isOf("approveSupportAccess", Reach.OBJECT, Relation.FOREIGN)),
          new Hole(
              new RemovedCheck(
                  "whose a passkey is",
                  APPLICATION,
                  ACCESS + "RemovePasskeyService",
                  "if (!known.contains(passkey)) {",
                  "if (getClass() == null && !known.contains(passkey)) {"),
              cell -> cell.isOf("removePasskey", Reach.OBJECT, Relation.FOREIGN)),
          new Hole(
              new RemovedCheck(
                  "whose a record of the audit log is",
                  APPLICATION,
                  "io.replayvault.application.audit.ProveAuditService",
                  "&& appended.record().entry().account().equals(Optional.of(account))",
                  "&& account != null"),
              cell -> cell.isOf("proveAuditInclusion", Reach.OBJECT, Relation.FOREIGN)),
          new Hole(
              new RemovedCheck(
                  "from where people come",
                  APPLICATION,
                  ACCESS + "AddressGate",
                  "    return allowed;",
                  "    return allowed || policy != null;"),
              cell -> cell.isOf("me", Reach.ANY, Relation.NONE)));

  @Override
  public List<Row> check(Size size) throws Exception {
    MatrixScene scene = MatrixScene.set(PeopleDeployment.get());
    AuthorisationMatrix matrix = new AuthorisationMatrix(scene);
    List<MatrixCaller> callers = MatrixCallers.all(scene);
    MatrixAudit.awaitCheckpoint(scene);
    scene.remember();
    List<Cell> all = matrix.cells(callers);
    List<Row> rows = new ArrayList<>();
    rows.add(everyOperation(matrix));
    rows.add(cells(matrix, sample(all, size.of(1, SAMPLE)), size.of(3_000, 550)));
    for (Hole hole : HOLES) {
      rows.add(hole.row(scene.people().node(0), matrix, all));
    }
    MatrixMemory.forget(scene.people());
    return rows;
  }

  private static Row everyOperation(AuthorisationMatrix matrix) {
    List<String> unmatched = matrix.unmatched();
    return new Row(
        "Every operation of docs/openapi.json is in the matrix, with what it says of it",
        "E1 H1",
        matrix.operations(),
        unmatched.isEmpty() ? "all" : String.join(", ", unmatched),
        "all",
        unmatched.isEmpty());
  }

  private static Row cells(AuthorisationMatrix matrix, List<Cell> cells, int least) {
    List<String> wrong = wrong(matrix, cells);
    wrong.forEach(each -> System.out.println("  wrong: " + each));
    Set<String> kinds = new HashSet<>();
    cells.forEach(cell -> kinds.add(cell.caller().name()));
    return new Row(
        "Each caller gets what the permission table says, by " + kinds.size() + " kinds of caller",
        "E1 E3 F3 H1",
        cells.size(),
        wrong.size() + " wrong" + (wrong.isEmpty() ? "" : ", such as " + wrong.get(0)),
        "0 wrong of " + least + " or more",
        wrong.isEmpty() && cells.size() >= least && kinds.size() >= LEAST_KINDS);
  }

  private static List<String> wrong(AuthorisationMatrix matrix, List<Cell> cells) {
    return cells.stream().map(matrix::wrong).flatMap(Optional::stream).toList();
  }

  /** What the counter-proofs take out. */
  static List<RemovedCheck> checks() {
    return HOLES.stream().map(Hole::check).toList();
  }

  /** One of so many, at another place for each caller. */
  private static List<Cell> sample(List<Cell> all, int one) {
    List<Cell> sample = new ArrayList<>();
    int place = 0;
    int shift = 0;
    String caller = "";
    for (Cell cell : all) {
      if (!cell.caller().name().equals(caller)) {
        caller = cell.caller().name();
        shift++;
        place = 0;
      }
      if ((place++ + shift) % one == 0) {
        sample.add(cell);
      }
    }
    return sample;
  }

  /**
   * A check that is taken out, and cells that must then be wrong.
   *
   * @param check which
   * @param concerned cells that it decides for some callers
   */
  private record Hole(RemovedCheck check, Predicate<Cell> concerned) {
    Row row(RunningReplayVault node, AuthorisationMatrix matrix, List<Cell> all)
        throws IOException {
      List<Cell> cells = all.stream().filter(concerned).toList();
      check.from(node);
      List<Cell> without;
      try {
        without = cells.stream().filter(cell -> matrix.wrong(cell).isPresent()).toList();
      } finally {
        check.backInto(node);
        matrix.restore();
      }
      int with = wrong(matrix, without).size();
      return new Row(
          "  counter-proof: without " + check.name() + " cells are wrong",
          "E1 H1",
          cells.size() + without.size(),
          without.size() + " wrong, " + with + " with it again",
          "some wrong, 0 with it again",
          !without.isEmpty() && with == 0);
    }
  }
}
