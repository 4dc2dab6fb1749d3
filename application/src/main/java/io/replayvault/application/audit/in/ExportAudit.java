package io.replayvault.application.audit.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Exports the whole audit log up to its newest checkpoint, in the form that a verifier checks
 * ({@code docs/formats/audit-log.md}): the records of the caller's account with what is personal of
 * them, as far as it is not erased, and of all others their hashes alone. Recorded before anything
 * is written.
 */
public interface ExportAudit {
  /** The export; refused also while there is no checkpoint yet. */
  Guarded<Export> export(Caller caller);

  /** Lines that are read while they are written: nothing is held whole. */
  interface Export {
    /** Writes head, records and checkpoints, a line each. Does not close the stream. */
    void writeTo(OutputStream lines) throws IOException;
  }
}
