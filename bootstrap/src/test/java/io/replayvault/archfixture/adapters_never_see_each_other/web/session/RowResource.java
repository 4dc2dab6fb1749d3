package io.replayvault.archfixture.adapters_never_see_each_other.web.session;

import io.replayvault.archfixture.adapters_never_see_each_other.persistence.session.SessionRow;

/** A web resource that reads rows. */
record RowResource(SessionRow row) {}
