package io.replayvault.archfixture.webauthn4j_stays_in_kms.web.access;

import com.webauthn4j.WebAuthnManager;

/** Passkeys judged in the web module. */
record HandMadeJudge(WebAuthnManager manager) {}
