package io.replayvault.archfixture.adapters_never_see_bootstrap.bootstrap.session;

/** Wiring. */
public record Wiring(String profile) {}
