package io.replayvault.web.entry;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.UserAgent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the audit log keeps of a request, whether a resource sees it or it is refused before:
 * an id of our own making and the caller's address, masked; never what no trusted proxy wrote
 * ({@link ProxyTrust}).
 */
public final class SeenRequest {
  private static final int ID_BYTES = 12;

  private SeenRequest() {}

  /** Facts of a request that no resource has seen. */
  public static RequestFacts facts(
      HttpServletRequest request, WebSettings settings, Chance chance) {
    return facts(id(chance), settings, peer(request), request::getHeader);
  }

  static RequestFacts facts(
      String id,
      WebSettings settings,
      Optional<ClientAddress> peer,
      Function<String, @Nullable String> headers) {
    Optional<ClientAddress> client =
        settings.proxies().client(peer, headers.apply(settings.proxies().header().text()));
    String masked =
        settings.addressMask().mask(client.map(ClientAddress::bytes).orElse(new byte[0]));
    return new RequestFacts(id, masked)
        .from(client)
        .with(Optional.ofNullable(headers.apply("User-Agent")).flatMap(UserAgent::of));
  }

  static String id(Chance chance) {
    return HexFormat.of().formatHex(chance.bytes(ID_BYTES));
  }

  static Optional<ClientAddress> peer(HttpServletRequest connection) {
    return Optional.ofNullable(connection.getRemoteAddr())
        .flatMap(address -> ClientAddress.parse(address.split("%", 2)[0]));
  }
}
