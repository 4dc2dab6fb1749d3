package io.replayvault.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.audit.in.AuditQuestion;
import io.replayvault.application.audit.in.ReadAudit;
import io.replayvault.application.audit.in.ReadAudit.Page;
import io.replayvault.application.audit.in.ReadAudit.Query;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditFilter;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.KeptAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReadAuditWithPersonalPartsTest {
  private final SealedLog sealed = new SealedLog();
  private final AccountId account = Fresh.account();

  @Test
  void what_is_personal_is_told_beside_its_record() {
    AuditRecord appended = appended();
    assertThat(page(appended, sealed.personalSealing()).personal())
        .containsExactly(Map.entry(1L, "{\"address\":\"203.0.113.7\",\"agent\":\"Browser/1\"}"));
  }

  @Test
  void while_the_keys_are_away_the_log_is_read_without_it() {
    AuditRecord appended = appended();
    PersonalSealing forgetful = sealed.personalSealing();
    sealed.keys.watch.before(
        "AccountKeyStore.find",
        () -> {
          throw new KeysUnavailable("away");
        });
    Page page = page(appended, forgetful);
    assertThat(page.records()).containsExactly(appended);
    assertThat(page.personal()).isEmpty();
  }

  private AuditRecord appended() {
    return sealed
        .discreet(KeptAddress.FULL)
        .append(sealed.from("203.0.113.7", Optional.of(account)));
  }

  private Page page(AuditRecord record, PersonalSealing sealing) {
    Page bare = new Page(List.of(record), Map.of(), Optional.empty());
    ReadAudit audit = (caller, query) -> new Guarded.Allowed<>(bare);
    Guarded<Page> read =
        new ReadAuditWithPersonalParts(audit, new PersonalReading(sealed.log, sealing))
            .read(
                Callers.admin(account),
                new Query(
                    new AuditQuestion(AuditFilter.ALL, Optional.empty()), Optional.empty(), 10));
    return ((Guarded.Allowed<Page>) read).value();
  }
}
