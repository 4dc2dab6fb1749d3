package io.replayvault.archfixture.application_uses_domain_and_plain_java_only.web.session;

/** Something of an adapter. */
public record Page(String path) {}
