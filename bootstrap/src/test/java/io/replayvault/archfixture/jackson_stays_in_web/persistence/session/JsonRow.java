package io.replayvault.archfixture.jackson_stays_in_web.persistence.session;

import com.fasterxml.jackson.core.JsonToken;

/** A row that speaks JSON. */
record JsonRow(JsonToken token) {}
