package io.replayvault.web.session;

import io.replayvault.application.access.in.RecordRefusals.About;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.in.AppendSegment.Command;
import io.replayvault.application.session.in.AppendSegment.Outcome;
import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Hands a segment in, by whichever door it came, and answers for it. */
@Dependent
final class SegmentIntake {
  private final AppendSegment append;
  private final UploadLimits limits;

  @Inject
  SegmentIntake(AppendSegment append, UploadLimits limits) {
    this.append = append;
    this.limits = limits;
  }

  Response take(Command command) throws IOException {
    Outcome outcome = limits.inSlot(command.origin(), () -> append.append(command));
    return switch (outcome) {
      case Outcome.Stored stored -> Response.noContent().build();
      case Outcome.Differs differs -> throw Refusal.of(ProblemKind.SEGMENT_DIFFERS);
      case Outcome.QuotaSpent spent -> throw Refusal.until(ProblemKind.QUOTA_SPENT, spent.pause());
      case Outcome.BadToken bad ->
          throw Refusal.of(ProblemKind.BAD_UPLOAD_TOKEN).about(new About.Upload(command.session()));
      case Outcome.OriginNotAllowed foreign -> throw Refusal.of(ProblemKind.ORIGIN_NOT_ALLOWED);
      case Outcome.Malformed malformed ->
          throw Refusal.of(SegmentProblems.of(malformed.fault()), malformed.rule() + ".");
    };
  }
}
