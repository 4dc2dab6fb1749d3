package io.replayvault.application.audit.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.audit.report.RecordFormat;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Hands out the records that answer a question as a file for other tools. Recorded before anything
 * is written, with the form and what was asked.
 */
public interface DownloadAudit {
  /** The account's records that fit, in that form. */
  Guarded<Download> download(Caller caller, AuditQuestion question, RecordFormat format);

  /** Lines that are read while they are written: nothing is held whole. */
  interface Download {
    /** Writes a line a record, the newest first. Does not close the stream. */
    void writeTo(OutputStream lines) throws IOException;
  }
}
