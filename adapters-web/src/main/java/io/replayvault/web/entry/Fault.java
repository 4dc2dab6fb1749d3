package io.replayvault.web.entry;

import io.replayvault.application.access.in.RecordRefusals.About;
import java.util.Optional;

/**
 * A problem on its way out, with what caused it: the cause goes to the log and nowhere else.
 *
 * @param problem what the caller learns
 * @param cause an error of ours; empty for an expected refusal
 * @param about whom a refusal concerns, where it was said
 */
record Fault(Problem problem, Optional<Throwable> cause, Optional<About> about) {}
