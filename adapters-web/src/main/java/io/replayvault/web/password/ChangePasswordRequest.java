package io.replayvault.web.password;

import io.replayvault.domain.password.PlainPassword;

/**
 * Schema {@code ChangePasswordRequest} of {@code docs/openapi.json}.
 *
 * @param current as typed
 * @param next as typed
 */
record ChangePasswordRequest(PlainPassword current, PlainPassword next) {}
