package io.replayvault.web.entry;

import java.util.Optional;

/**
 * A problem on its way out, with what caused it: the cause goes to the log and nowhere else.
 *
 * @param problem what the caller learns
 * @param cause an error of ours; empty for an expected refusal
 */
record Fault(Problem problem, Optional<Throwable> cause) {}
