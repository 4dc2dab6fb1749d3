package io.replayvault.bootstrap;

import java.util.List;

/**
 * The jobs that send audit records.
 *
 * @param all one for each receiver; none where nobody is sent any
 */
record AuditStreamJobs(List<AuditStreamJob> all) {
  AuditStreamJobs {
    all = List.copyOf(all);
  }
}
