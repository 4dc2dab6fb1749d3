package io.replayvault.web.access;

import io.replayvault.application.access.in.SettleSupportAccess.Which;
import io.replayvault.application.access.in.SupportOutcome;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is answered when something about Support's access was asked, decided or refused. */
final class SupportAnswers {
  private SupportAnswers() {}

  static Response of(Response.Status status, SupportOutcome outcome) {
    return switch (outcome) {
      case SupportOutcome.Done done -> json(status, SupportGrantAnswer.of(done.grant(), Map.of()));
      case SupportOutcome.Absent absent -> throw Refusal.of(ProblemKind.NOT_FOUND);
      case SupportOutcome.Hindered hindered ->
          throw Refusal.of(
              switch (hindered.obstacle()) {
                case OVER -> ProblemKind.ACCESS_OVER;
                case OPEN -> ProblemKind.ACCESS_OPEN;
                case SETTLED -> ProblemKind.REQUEST_SETTLED;
                case EARLY -> ProblemKind.ACCESS_EARLY;
                case TOO_MANY_OF_ONE -> ProblemKind.TOO_MANY_OWN_ASKS;
                case TOO_MANY -> ProblemKind.TOO_MANY_ASKS;
                case UNREVIEWED -> ProblemKind.BREAK_GLASS_UNREVIEWED;
              });
    };
  }

  static Response json(Response.Status status, Record body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON).entity(body).build();
  }

  /** The refusal of parts that are none; it does not quote what was sent. */
  static Refusal malformed() {
    return Refusal.of(
        ProblemKind.MALFORMED,
        "Access is to the whole account or to sites and groups, for a reason of 1 to 500"
            + " characters, and for seven days at most, without approval for sixty minutes.");
  }

  static Which which(@Nullable String account, String id) {
    return new Which(NamedAccount.of(account), SupportGrantId.named(id));
  }
}
