package io.replayvault.web.entry;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.CheckpointsLate;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.web.json.JsonFault;
import io.replayvault.web.json.JsonRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;

/**
 * Turns whatever was thrown into a problem. Nothing thrown reaches the container, whose own error
 * pages name classes and repeat the request.
 */
@Provider
@Dependent
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How often a node looks whether checkpoints are in time. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null) {
      Optional<Refusal> refusal = refusal(cause);
      if (refusal.isPresent()) {
        return response(refusal.get(), cause(refusal.get(), cause));
      }
      cause = cause.getCause();
    }
    return thrown instanceof WebApplicationException refused
        ? response(refused)
        : response(Refusal.of(ProblemKind.INTERNAL), Optional.of(thrown));
  }

  /** What is expected needs no trace. */
  private static Optional<Throwable> cause(Refusal refusal, Throwable thrown) {
    return thrown == refusal || thrown instanceof BodyRefused || refusal.kind().status() < 500
        ? Optional.empty()
        : Optional.of(thrown);
  }

  private static Optional<Refusal> refusal(Throwable thrown) {
    return switch (thrown) {
      case Refusal refusal -> Optional.of(refusal);
      case JsonRefused json -> Optional.of(Refusal.of(kind(json.fault()), json.rule() + "."));
      case BodyRefused body -> Optional.of(refused(body.kind()));
      case KeysUnavailable e -> unavailable();
      case SegmentStoreUnavailable e -> unavailable();
      case IndexUnavailable e -> unavailable();
      case AuditUnavailable e -> unavailable();
      case CheckpointsLate e ->
          Optional.of(Refusal.until(ProblemKind.CHECKPOINTS_LATE, BETWEEN_LOOKS));
      default -> Optional.empty();
    };
  }

  private static Refusal refused(ProblemKind kind) {
    return switch (kind) {
      case SITE_BUSY, BUSY -> Refusal.until(kind, SOON);
      default -> kind.status() == 503 ? Refusal.until(kind, PATIENCE) : Refusal.of(kind);
    };
  }

  private static ProblemKind kind(JsonFault fault) {
    return switch (fault) {
      case NOT_JSON -> ProblemKind.NOT_JSON;
      case DUPLICATE_NAME -> ProblemKind.DUPLICATE_NAME;
      case PROTOTYPE_NAME -> ProblemKind.PROTOTYPE_NAME;
      case TOO_DEEP -> ProblemKind.TOO_DEEP;
      case TOO_MANY_NAMES -> ProblemKind.TOO_MANY_NAMES;
      case NAME_TOO_LONG -> ProblemKind.NAME_TOO_LONG;
      case STRING_TOO_LONG -> ProblemKind.STRING_TOO_LONG;
      case NUMBER_TOO_LONG -> ProblemKind.NUMBER_TOO_LONG;
      case TOO_MANY_VALUES -> ProblemKind.TOO_MANY_VALUES;
      case OTHER_SHAPE -> ProblemKind.MALFORMED;
    };
  }

  private static Optional<Refusal> unavailable() {
    return Optional.of(Refusal.until(ProblemKind.CANNOT_STORE_SAFELY, PATIENCE));
  }

  /** A refusal of the JAX-RS engine itself; only the status counts. */
  private static Response response(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    ProblemKind kind =
        switch (status) {
          case 401 -> ProblemKind.NOT_SIGNED_IN;
          case 403 -> ProblemKind.FORBIDDEN;
          case 404 -> ProblemKind.NOT_FOUND;
          case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
          case 406 -> ProblemKind.NOT_ACCEPTABLE;
          case 408 -> ProblemKind.TOO_SLOW;
          case 413 -> ProblemKind.TOO_LARGE;
          case 415 -> ProblemKind.UNSUPPORTED_MEDIA_TYPE;
          default -> status < 500 ? ProblemKind.MALFORMED : ProblemKind.INTERNAL;
        };
    Optional<Throwable> cause =
        kind == ProblemKind.INTERNAL ? Optional.of(refused) : Optional.empty();
    return response(Refusal.of(kind), cause);
  }

  private static Response response(Refusal refusal, Optional<Throwable> cause) {
    Response.ResponseBuilder answer =
        Response.status(refusal.kind().status())
            .type(Problem.MEDIA_TYPE)
            .entity(
                new Fault(
                    refusal.kind().problem(refusal.detail(), refusal.faults()),
                    cause,
                    refusal.about()));
    refusal.retryAfter().ifPresent(seconds -> answer.header("Retry-After", seconds));
    if (refusal.kind() == ProblemKind.NOT_SIGNED_IN) {
      answer.header("WWW-Authenticate", "Bearer");
    }
    return answer.build();
  }
}
