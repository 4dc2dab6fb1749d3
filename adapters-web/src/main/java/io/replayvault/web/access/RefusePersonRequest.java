package io.replayvault.web.access;

/**
 * Schema {@code RefusePersonRequest} of {@code docs/openapi.json}.
 *
 * @param reason 1 to 500 characters
 */
record RefusePersonRequest(String reason) {
  RefusePersonRequest {
    if (reason.isBlank() || reason.length() > 500) {
      throw new IllegalArgumentException("a reason has 1 to 500 characters");
    }
  }
}
