/**
 * Recorded sessions. A session is opened by a recorder, grows by numbered segments of events, and
 * is described by facts read in the same pass in which its segments are checked; a manifest of time
 * ranges lets a player start anywhere. A session without events for its idle time counts as closed.
 */
@NullMarked
package io.replayvault.domain.session;

import org.jspecify.annotations.NullMarked;
