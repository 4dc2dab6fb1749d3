package io.replayvault.application.audit;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.audit.in.ReadAudit;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.domain.access.Caller;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A {@link ReadAudit} that also tells what is personal of the records, as far as it is kept. */
public final class ReadAuditWithPersonalParts implements ReadAudit {
  private static final Logger LOG = System.getLogger(ReadAuditWithPersonalParts.class.getName());

  private final ReadAudit audit;
  private final PersonalReading personal;

  public ReadAuditWithPersonalParts(ReadAudit audit, PersonalReading personal) {
    this.audit = audit;
    this.personal = personal;
  }

  @Override
  public Guarded<Page> read(Caller caller, Query query) {
    return audit
        .read(caller, query)
        .then(page -> new Guarded.Allowed<>(page.with(opened(caller, page))));
  }

  private Map<Long, String> opened(Caller caller, Page page) {
    try {
      Map<Long, String> texts = new HashMap<>();
      personal
          .of(caller.person().account(), page.records())
          .forEach(
              (number, told) ->
                  texts.put(number, new String(told.parts(), StandardCharsets.UTF_8)));
      return Map.copyOf(texts);
    } catch (KeysUnavailable away) {
      // Who did what must be readable on the day on which the keys are away.
      LOG.log(Level.WARNING, "the audit log is read without addresses: no key to open them");
      return Map.of();
    }
  }
}
