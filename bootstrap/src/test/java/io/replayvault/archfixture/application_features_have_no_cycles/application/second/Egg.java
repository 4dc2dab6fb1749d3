package io.replayvault.archfixture.application_features_have_no_cycles.application.second;

import io.replayvault.archfixture.application_features_have_no_cycles.application.first.Hen;
import java.util.Optional;

/** Needs what needs it. */
public record Egg(Optional<Hen> hen) {}
