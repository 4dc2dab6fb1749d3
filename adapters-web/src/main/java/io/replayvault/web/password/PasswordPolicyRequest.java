package io.replayvault.web.password;

import java.util.Optional;

/**
 * Schema {@code PasswordPolicyRequest} of {@code docs/openapi.json}.
 *
 * @param profile its name
 * @param rules of a custom policy
 * @param secondFactor whether people must have one; left out, it stays as it is
 */
record PasswordPolicyRequest(
    String profile, Optional<RulesBody> rules, Optional<String> secondFactor) {}
