package io.replayvault.archfixture.services_are_final.application.session;

/** A service that can be inherited. */
class LooseService {}
