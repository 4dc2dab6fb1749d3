package io.replayvault.application.session.in;

import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionTotals;

/**
 * A session as the console lists it.
 *
 * @param session what was fixed at its opening
 * @param totals what its segments add up to
 * @param open whether it still counts as open
 */
public record SessionView(Session session, SessionTotals totals, boolean open) {}
