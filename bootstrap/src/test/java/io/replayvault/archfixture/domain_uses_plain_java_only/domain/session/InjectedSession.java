package io.replayvault.archfixture.domain_uses_plain_java_only.domain.session;

import jakarta.inject.Named;

/** A value that a container must build. */
@Named
final class InjectedSession {}
