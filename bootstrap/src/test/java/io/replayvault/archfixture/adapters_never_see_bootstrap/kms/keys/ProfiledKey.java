package io.replayvault.archfixture.adapters_never_see_bootstrap.kms.keys;

import io.replayvault.archfixture.adapters_never_see_bootstrap.bootstrap.session.Wiring;

/** An adapter that asks how it was wired. */
record ProfiledKey(Wiring wiring) {}
