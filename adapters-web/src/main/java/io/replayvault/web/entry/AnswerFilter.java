package io.replayvault.web.entry;

import io.replayvault.application.node.TraceOnly;
import io.replayvault.web.json.JsonAnswer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The last to see an answer: names the request in it, writes records as JSON, keeps it out of every
 * cache unless it says otherwise, and counts and logs what was refused. Whoever is sent away
 * because there is too much is told to come back at different times, or all would come at once
 * again. What is refused is on the audit log before it is answered (ADR-0063).
 */
@Provider
@Priority(0)
@Dependent
public final class AnswerFilter implements ContainerResponseFilter {
  private static final Logger LOG = Logger.getLogger("io.replayvault.web");
  private static final String RETRY_AFTER = "Retry-After";

  private static final long PATIENCE_SECONDS = 5;

  /** So many different times are told. */
  private static final int SPREAD = 4;

  private final RefusalCounts refusals;
  private final FailureTraces traces;
  private final RefusedRequests refused;

  /** Liberty's engine wants to see one without parameters; the bean container calls the other. */
  public AnswerFilter() {
    throw new IllegalStateException("made by the bean container only");
  }

  @Inject
  public AnswerFilter(RefusalCounts refusals, FailureTraces traces, RefusedRequests refused) {
    this.refused = refused;
    this.refusals = refusals;
    this.traces = traces;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    String id =
        Optional.ofNullable(request.getProperty(RequestFilter.REQUEST_ID)).orElse("-").toString();
    answer.getHeaders().putSingle("X-Request-Id", id);
    answer.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    answer
        .getHeaders()
        .computeIfAbsent("Cache-Control", name -> new ArrayList<>(List.of("no-store")));
    if (answer.getEntity() instanceof Fault said) {
      Fault fault = recorded(said, request, answer);
      log(fault, id);
      refusals.count(fault.problem());
      spread(answer, id);
      answer.setEntity(JsonAnswer.of(fault.problem().of(id)));
    } else if (answer.getEntity() instanceof Record record) {
      answer.setEntity(JsonAnswer.of(record));
    }
  }

  /**
   * What cannot be recorded is not told either: the answer is then that it cannot be done safely.
   */
  private Fault recorded(
      Fault said, ContainerRequestContext request, ContainerResponseContext answer) {
    try {
      refused.record(said, request);
      return said;
    } catch (RuntimeException notRecorded) {
      ProblemKind kind = ProblemKind.CANNOT_STORE_SAFELY;
      answer.setStatus(kind.status());
      answer.getHeaders().remove("WWW-Authenticate");
      answer.getHeaders().putSingle(RETRY_AFTER, PATIENCE_SECONDS);
      return new Fault(
          kind.problem(Optional.empty(), Optional.empty()),
          Optional.of(notRecorded),
          Optional.empty());
    }
  }

  /** By the request's id, which is random: a second or up to three more. */
  private static void spread(ContainerResponseContext answer, String id) {
    Object told = answer.getHeaders().getFirst(RETRY_AFTER);
    if (told != null && answer.getStatus() == 503) {
      int later = Math.floorMod(id.hashCode(), SPREAD);
      answer.getHeaders().putSingle(RETRY_AFTER, Long.parseLong(told.toString()) + later);
    }
  }

  private void log(Fault fault, String id) {
    if (!isOneOfMany(fault.problem()) || traces.isDue(fault.problem().type())) {
      Object[] said = {fault.problem().status(), fault.problem().type(), id};
      LOG.log(Level.INFO, "refused {0} {1} request {2}", said);
    }
    fault.cause().ifPresent(cause -> log(cause, id));
  }

  /** What a flood is answered is counted, and logged now and then: the log is not to be flooded. */
  private static boolean isOneOfMany(Problem problem) {
    return problem.status() == 429 || problem.status() == 503;
  }

  private void log(Throwable cause, String id) {
    String kind = FailureTraces.kind(cause);
    String line = "request " + id + ": " + kind;
    if (traces.isDue(kind)) {
      LOG.log(Level.WARNING, line, new TraceOnly(cause));
    } else {
      LOG.log(Level.WARNING, line);
    }
  }
}
