package io.replayvault.archfixture.web_reaches_stores_through_use_cases_only.web.session;

import io.replayvault.application.session.out.SessionIndex;

/** A page that looks without a record. */
record UnrecordedLook(SessionIndex index) {}
