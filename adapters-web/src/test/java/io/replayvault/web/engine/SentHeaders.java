package io.replayvault.web.engine;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;

/** Headers of a request. */
public final class SentHeaders {
  private SentHeaders() {}

  public static HttpHeaders of(Map<String, String> headers) {
    return new ResteasyHttpHeaders(new MultivaluedHashMap<>(headers));
  }
}
