package io.replayvault.bootstrap.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Set;

/**
 * Lets nothing leave in a span but what is on this list. The server's own spans of requests hold
 * paths with ids of sessions in them, query strings, host names and addresses of visitors; a list
 * of what to take out would miss what the next version of the server adds. Found by the server as a
 * service of the application's.
 */
public final class SafeSpans implements AutoConfigurationCustomizerProvider {
  static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
  static final AttributeKey<String> DATABASE = AttributeKey.stringKey("db.namespace");
  static final AttributeKey<String> STATEMENT = AttributeKey.stringKey("db.query.text");
  static final AttributeKey<String> PLACE = AttributeKey.stringKey("replayvault.place");

  /** The random id that the answer and the log have, too. */
  static final AttributeKey<String> REQUEST = AttributeKey.stringKey("replayvault.request");

  /** The instrumentation scope of our own spans. */
  static final String OWN = "io.replayvault";

  /** What a span may say. The route is the resource's template. */
  static final Set<String> ATTRIBUTES =
      Set.of(
          "http.request.method",
          "http.response.status_code",
          "http.route",
          "error.type",
          SYSTEM.getKey(),
          DATABASE.getKey(),
          STATEMENT.getKey(),
          PLACE.getKey(),
          REQUEST.getKey());

  /** What is said of the node: not its host, and not the command line by which it was started. */
  private static final Set<String> OF_THE_NODE =
      Set.of(
          "service.name",
          "service.version",
          "service.instance.id",
          "telemetry.sdk.name",
          "telemetry.sdk.language",
          "telemetry.sdk.version");

  private static volatile boolean inPlace;

  @Override
  public void customize(AutoConfigurationCustomizer telemetry) {
    telemetry.addSpanExporterCustomizer((exporter, settings) -> new SafeSpanExporter(exporter));
    telemetry.addResourceCustomizer((resource, settings) -> ofTheNode(resource));
    inPlace();
  }

  /** Whether the server has asked for it. */
  static boolean areInPlace() {
    return inPlace;
  }

  private static void inPlace() {
    inPlace = true;
  }

  private static Resource ofTheNode(Resource resource) {
    return Resource.create(
        resource.getAttributes().toBuilder()
            .removeIf(key -> !OF_THE_NODE.contains(key.getKey()))
            .build());
  }
}
