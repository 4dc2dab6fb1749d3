/**
 * What every entry point does with every request: an id that nobody outside can choose, the
 * masked\n * address of the caller, problem details (RFC 9457) for each refusal, limits on rate and
 * size, and one\n * line of log for what was refused. Belongs to no feature because it belongs to
 * all.
 */
@NullMarked
package io.replayvault.web.entry;

import org.jspecify.annotations.NullMarked;
