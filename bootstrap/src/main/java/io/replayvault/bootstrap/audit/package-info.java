/** Checkpoints of the audit log as messages to a syslog server (ADR-0052). */
@NullMarked
package io.replayvault.bootstrap.audit;

import org.jspecify.annotations.NullMarked;
