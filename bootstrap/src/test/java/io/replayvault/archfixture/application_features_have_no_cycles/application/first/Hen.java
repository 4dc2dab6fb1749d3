package io.replayvault.archfixture.application_features_have_no_cycles.application.first;

import io.replayvault.archfixture.application_features_have_no_cycles.application.second.Egg;

/** Needs what needs it. */
public record Hen(Egg egg) {}
