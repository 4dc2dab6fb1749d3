package io.replayvault.application.audit.out;

import io.replayvault.domain.audit.AuditRecord;
import java.util.List;

/** Whoever is sent audit records as they are appended, such as a SIEM of the operator's. */
public interface AuditReceiver {
  /** By which name the operator knows it: {@code syslog} or {@code webhook}. */
  String name();

  /**
   * Hands records over, in their order; on return the receiver has them, as surely as its kind can
   * tell. It may get the same again, and tells them by their numbers. Throws {@link
   * ReceiverUnavailable}; it may have got some of them then.
   */
  void take(List<AuditRecord> records);
}
