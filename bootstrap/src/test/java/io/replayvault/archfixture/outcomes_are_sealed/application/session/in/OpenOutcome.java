package io.replayvault.archfixture.outcomes_are_sealed.application.session.in;

/** An outcome that anybody may add to. */
interface OpenOutcome {}
