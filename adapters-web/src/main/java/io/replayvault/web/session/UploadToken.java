package io.replayvault.web.session;

import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The upload token that came as bearer token (RFC 6750 section 2.1). */
final class UploadToken {
  private static final Pattern BEARER = Pattern.compile("Bearer ([A-Za-z0-9_-]{1,256})");

  private UploadToken() {}

  static String sentBy(HttpHeaders headers) {
    String sent = Optional.ofNullable(headers.getHeaderString("Authorization")).orElse("");
    Matcher bearer = BEARER.matcher(sent);
    if (!bearer.matches()) {
      throw Refusal.of(ProblemKind.BAD_UPLOAD_TOKEN);
    }
    return bearer.group(1);
  }
}
