package io.replayvault.archfixture.events_reach_people_one_way.application.session;

import io.replayvault.application.session.out.EventReader;

/** Reads events for somebody without asking what they may not see. */
record Shortcut(EventReader reader) {}
