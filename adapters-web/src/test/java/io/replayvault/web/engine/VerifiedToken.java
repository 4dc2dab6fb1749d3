package io.replayvault.web.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What the container makes of the cookie's token; the container's check itself is not imitated. */
record VerifiedToken(String cookie) implements SecurityContext {
  private static final Pattern TOKEN =
      Pattern.compile("__Host-replayvault=[^.;]+\\.([^.;]+)\\.[^.;]+");

  @Override
  public @Nullable Principal getUserPrincipal() {
    Matcher token = TOKEN.matcher(cookie);
    if (!token.find()) {
      return null;
    }
    String claims = new String(Base64.getUrlDecoder().decode(token.group(1)), UTF_8);
    return (JsonWebToken)
        Proxy.newProxyInstance(
            VerifiedToken.class.getClassLoader(),
            new Class<?>[] {JsonWebToken.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getSubject", "getName" -> claim(claims, "sub").orElse(null);
                  case "getTokenID" -> claim(claims, "jti").orElse(null);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static Optional<String> claim(String claims, String name) {
    Matcher claim = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(claims);
    return claim.find() ? Optional.of(claim.group(1)) : Optional.empty();
  }

  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public String getAuthenticationScheme() {
    return "MP-JWT";
  }
}
