package io.replayvault.web.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;

/** An entry point on the JAX-RS engine, made of exactly the classes that its application lists. */
public final class Engine {
  private static final Logger QUIET = Logger.getLogger("io.replayvault.web");

  private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();
  private final URI base;

  /**
   * The entry point.
   *
   * @param base where it is reached, ending in a slash
   * @param parts one of each class that the application lists
   */
  public Engine(Application application, URI base, Object... parts) {
    this.base = base;
    QUIET.setUseParentHandlers(false);
    Set<Class<?>> classes = Arrays.stream(parts).map(Object::getClass).collect(Collectors.toSet());
    assertThat(classes).isEqualTo(application.getClasses());
    dispatcher.getDefaultContextObjects().put(HttpServletRequest.class, socket());
    for (Object part : parts) {
      if (part.getClass().isAnnotationPresent(Path.class)) {
        continue;
      }
      dispatcher.getProviderFactory().register(part);
    }
    for (Object part : parts) {
      if (part.getClass().isAnnotationPresent(Path.class)) {
        dispatcher.getRegistry().addSingletonResource(part);
      }
    }
  }

  /** Sends a request; the path is relative to the base. */
  public MockHttpResponse send(
      String method, String path, Map<String, String> headers, byte[] body) {
    MockHttpRequest request = MockHttpRequest.create(method, base.resolve(path), base);
    headers.forEach(request::header);
    request.content(body);
    dispatcher
        .getDefaultContextObjects()
        .put(SecurityContext.class, new VerifiedToken(headers.getOrDefault("Cookie", "")));
    MockHttpResponse response = new MockHttpResponse();
    dispatcher.invoke(request, response);
    return response;
  }

  private static HttpServletRequest socket() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                method.getName().equals("getRemoteAddr") ? "203.0.113.77" : null);
  }
}
