package io.replayvault.web.access;

/**
 * Schema {@code ReviewBreakGlassRequest} of {@code docs/openapi.json}.
 *
 * @param note 1 to 500 characters
 */
record ReviewBreakGlassRequest(String note) {
  ReviewBreakGlassRequest {
    if (note.isBlank() || note.length() > 500) {
      throw new IllegalArgumentException("a note has 1 to 500 characters");
    }
  }
}
