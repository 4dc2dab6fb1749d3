package io.replayvault.web.entry;

import io.replayvault.application.access.in.RecordRefusals;
import io.replayvault.application.access.in.RecordRefusals.About;
import io.replayvault.application.access.in.RecordRefusals.Refused;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditOutcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Has every refusal put on the audit log that is about who somebody is or what they may (clause F3,
 * ADR-0063): at the door of each entry point, so that no operation can forget it. Whoever shows
 * nothing and is asked to sign in was refused nothing.
 */
@Dependent
public final class RefusedRequests {
  private static final Set<ProblemKind> FAILURES =
      EnumSet.of(
          ProblemKind.NOT_SIGNED_IN,
          ProblemKind.SIGN_IN_REFUSED,
          ProblemKind.BAD_UPLOAD_TOKEN,
          ProblemKind.CURRENT_PASSWORD_WRONG,
          ProblemKind.LINK_WORTHLESS,
          ProblemKind.CODE_WRONG,
          ProblemKind.PASSKEY_REFUSED);

  private static final int FORBIDDEN = 403;
  private static final String RECORDING = "record/";

  private final RecordRefusals records;

  @Inject
  public RefusedRequests(RecordRefusals records) {
    this.records = records;
  }

  /** Records what that answer refuses, if it is such a refusal. */
  void record(Fault fault, ContainerRequestContext request) {
    RequestPrincipal.keptIn(request)
        .ifPresent(
            principal ->
                ProblemKind.toldBy(fault)
                    .filter(kind -> isRecorded(kind, principal, request))
                    .ifPresent(kind -> record(kind, fault, principal, request)));
  }

  /**
   * Records that what was shown before any operation was found is worth nothing.
   *
   * @param method the request's
   */
  public void unproven(String method, RequestFacts facts) {
    record(ProblemKind.NOT_SIGNED_IN, method(method), new About.Nobody(), facts);
  }

  private void record(
      ProblemKind kind, Fault fault, RequestPrincipal principal, ContainerRequestContext request) {
    About about = fault.about().orElseGet(() -> aboutCaller(principal));
    record(kind, operation(request), about, factsOf(principal));
  }

  private void record(ProblemKind kind, String operation, About about, RequestFacts facts) {
    AuditOutcome outcome = FAILURES.contains(kind) ? AuditOutcome.FAILED : AuditOutcome.DENIED;
    records.record(new Refused(kind.slug(), operation, outcome, about, facts));
  }

  private static boolean isRecorded(
      ProblemKind kind, RequestPrincipal principal, ContainerRequestContext request) {
    return switch (kind) {
      case NOT_SIGNED_IN ->
          principal.proof().isPresent() || request.getHeaderString("Authorization") != null;
      case NOT_FOUND -> principal.signedIn().isPresent();
      case RATE_LIMITED -> !path(request.getUriInfo()).startsWith(RECORDING);
      default -> FAILURES.contains(kind) || kind.status() == FORBIDDEN;
    };
  }

  private static About aboutCaller(RequestPrincipal principal) {
    return principal
        .signedIn()
        .<About>map(About.Known::new)
        .or(() -> holder(principal))
        .orElseGet(About.Nobody::new);
  }

  /** The container found the token's signature good, whatever became of its sign-in. */
  private static Optional<About> holder(RequestPrincipal principal) {
    return principal
        .proof()
        .flatMap(proof -> proof instanceof JsonWebToken t ? Optional.of(t) : Optional.empty())
        .flatMap(token -> Optional.ofNullable(token.getSubject()))
        .filter(PersonId::isWellFormed)
        .map(person -> new About.Holder(new PersonId(person)));
  }

  private static RequestFacts factsOf(RequestPrincipal principal) {
    return principal.signedIn().map(Caller::request).orElse(principal.facts());
  }

  /**
   * The method and the path, with names in the places of what the caller filled in. What is
   * recorded was refused by an operation's filters or by itself: the rest of its path is ours.
   */
  private static String operation(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    Map<String, String> names =
        uri.getPathParameters(false).entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(value -> Map.entry(value, each.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    String path =
        Stream.of(path(uri).split("/"))
            .map(part -> names.containsKey(part) ? "{" + names.get(part) + "}" : part)
            .collect(Collectors.joining("/"));
    return method(request.getMethod()) + " " + path;
  }

  private static String path(UriInfo uri) {
    String path = uri.getPath(false);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** A stranger's own words are on no log. */
  private static String method(String sent) {
    return sent.matches("GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS") ? sent : "-";
  }
}
