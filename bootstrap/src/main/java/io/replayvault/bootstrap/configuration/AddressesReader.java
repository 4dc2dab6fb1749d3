package io.replayvault.bootstrap.configuration;

import java.util.ArrayList;
import java.util.List;

/** Reads lists of addresses; a range that is none refuses the start, so that none is left out. */
final class AddressesReader {
  /** As many as a list of addresses may have. */
  private static final int MOST = 100;

  private static final String PROXIES = "replayvault.trusted.proxies";
  private static final String HEADER = "replayvault.proxy.header";

  private final SettingSource source;

  AddressesReader(SettingSource source) {
    this.source = source;
  }

  Addresses read() {
    List<String> proxies = ranges(PROXIES);
    if (proxies.stream().anyMatch(range -> range.endsWith("/0"))) {
      source.refuse(
          PROXIES,
          "trusts everybody, so that anybody could say to come from anywhere",
          "set the addresses from which your proxies connect");
    }
    return new Addresses(
        ranges("replayvault.staff.addresses"),
        ranges("replayvault.operator.addresses"),
        proxies,
        standardHeader());
  }

  private boolean standardHeader() {
    String header = source.text(HEADER).orElse("x-forwarded-for");
    if (!List.of("x-forwarded-for", "forwarded").contains(header)) {
      source.refuse(HEADER, "is " + header, "set x-forwarded-for or forwarded");
    }
    return "forwarded".equals(header);
  }

  private List<String> ranges(String property) {
    List<String> ranges = new ArrayList<>();
    for (String text : source.text(property).orElse("").split(",", -1)) {
      if (RangeText.isRange(text.strip())) {
        ranges.add(text.strip());
      } else if (!text.isBlank()) {
        source.refuse(
            property,
            "has " + text.strip() + ", which is no range of addresses",
            "set ranges such as 10.0.0.0/8 or 2001:db8::/32 with commas between");
      }
    }
    if (ranges.size() > MOST) {
      source.refuse(property, "has more than 100 ranges", "set fewer, wider ones");
      return List.of();
    }
    return ranges;
  }
}
