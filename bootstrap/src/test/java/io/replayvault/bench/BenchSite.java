package io.replayvault.bench;

import io.replayvault.system.ConsoleClient;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A site to record, with an origin of its own: rates are kept by origin, and none may be reached.
 *
 * @param key its site key
 * @param origin the only one of its pages
 */
record BenchSite(String key, String origin) {
  static List<BenchSite> make(ConsoleClient console, int number) {
    return IntStream.range(0, number).mapToObj(i -> make(console, "shop-" + i)).toList();
  }

  private static BenchSite make(ConsoleClient console, String name) {
    String origin = "https://" + name + ".example";
    return new BenchSite(console.createSite(name, List.of(origin)).get("siteKey").asText(), origin);
  }
}
