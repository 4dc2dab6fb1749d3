package io.replayvault.application.audit;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.audit.in.AuditQuestion;
import io.replayvault.application.audit.in.DownloadAudit;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.report.RecordFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** {@link DownloadAudit}. */
public final class DownloadAuditService implements DownloadAudit {
  private final AuditAnswers answers;
  private final Guard guard;

  public DownloadAuditService(AuditAnswers answers, Guard guard) {
    this.answers = answers;
    this.guard = guard;
  }

  @Override
  public Guarded<Download> download(Caller caller, AuditQuestion question, RecordFormat format) {
    AccountId account = caller.person().account();
    Ask ask =
        new Ask(
            Permission.AUDIT_READ,
            Optional.empty(),
            AuditAction.AUDIT_READ,
            "account:" + account,
            ("download " + format + " " + question.described()).strip());
    return guard.run(caller, ask, () -> lines -> write(lines, account, question, format));
  }

  private void write(
      OutputStream lines, AccountId account, AuditQuestion question, RecordFormat format)
      throws IOException {
    AuditFilter filter = answers.filter(account, question);
    lines.write(format.head());
    Optional<Long> before = Optional.empty();
    List<AuditRecord> page;
    do {
      page = answers.newest(account, filter, before, AuditTrail.MOST);
      for (AuditRecord each : page) {
        lines.write(format.line(each));
        before = Optional.of(each.sequence());
      }
    } while (page.size() == AuditTrail.MOST);
  }
}
