package io.replayvault.bootstrap.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A span with attributes of the list alone, and without what is free text: events, which hold
 * messages of exceptions, and descriptions of a status. A request is named by its method and route,
 * our own spans as we name them, and any other by its kind alone.
 */
final class SafeSpan extends DelegatingSpanData {
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

  private final SpanKind kind;
  private final String name;
  private final Attributes attributes;
  private final StatusData status;

  SafeSpan(SpanData span) {
    super(span);
    this.kind = span.getKind();
    this.name =
        span.getInstrumentationScopeInfo().getName().equals(SafeSpans.OWN)
            ? span.getName()
            : span.getKind().name().toLowerCase(Locale.ROOT);
    this.attributes =
        span.getAttributes().toBuilder()
            .removeIf(key -> !SafeSpans.ATTRIBUTES.contains(key.getKey()))
            .build();
    this.status = StatusData.create(span.getStatus().getStatusCode(), "");
  }

  @Override
  public String getName() {
    if (kind != SpanKind.SERVER) {
      return name;
    }
    String method = Optional.ofNullable(attributes.get(METHOD)).orElse("request");
    return Optional.ofNullable(attributes.get(ROUTE))
        .map(route -> method + " " + route)
        .orElse(method);
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size();
  }

  @Override
  public StatusData getStatus() {
    return status;
  }

  @Override
  public List<EventData> getEvents() {
    return List.of();
  }

  @Override
  public int getTotalRecordedEvents() {
    return 0;
  }

  @Override
  public List<LinkData> getLinks() {
    return List.of();
  }

  @Override
  public int getTotalRecordedLinks() {
    return 0;
  }
}
