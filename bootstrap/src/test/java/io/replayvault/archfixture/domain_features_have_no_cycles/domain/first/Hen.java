package io.replayvault.archfixture.domain_features_have_no_cycles.domain.first;

import io.replayvault.archfixture.domain_features_have_no_cycles.domain.second.Egg;

/** Needs what needs it. */
public record Hen(Egg egg) {}
