package io.replayvault.archfixture.domain_features_have_no_cycles.domain.second;

import io.replayvault.archfixture.domain_features_have_no_cycles.domain.first.Hen;
import java.util.Optional;

/** Needs what needs it. */
public record Egg(Optional<Hen> hen) {}
