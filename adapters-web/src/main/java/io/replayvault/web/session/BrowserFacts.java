package io.replayvault.web.session;

import io.replayvault.domain.session.ClientFacts;
import io.replayvault.domain.session.DeviceKind;
import io.replayvault.domain.session.Viewport;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser says of itself, reduced to a family with its major version, an operating system
 * and a kind of device. The low-entropy client hints count where they are sent ({@code Sec-CH-UA},
 * W3C User-Agent Client Hints); else the {@code User-Agent}. Whatever is not known is {@code
 * Other}: no part of what was sent is ever kept as it is, but the digits of a version.
 */
final class BrowserFacts {
  private static final int LONGEST = 1_024;
  private static final String OTHER = "Other";

  /** In this order: many browsers name themselves beside the one they descend from. */
  private static final List<Family> HINTED =
      List.of(
          hinted("Microsoft Edge", "Edge"),
          hinted("Opera", "Opera"),
          hinted("Samsung Internet", "Samsung Internet"),
          hinted("Google Chrome", "Chrome"),
          hinted("Chromium", "Chromium"));

  private static final List<Family> NAMED =
      List.of(
          named("Edg(?:A|iOS)?/(\\d{1,4})", "Edge"),
          named("OPR/(\\d{1,4})", "Opera"),
          named("SamsungBrowser/(\\d{1,4})", "Samsung Internet"),
          named("(?:Firefox|FxiOS)/(\\d{1,4})", "Firefox"),
          named("(?:Chrome|CriOS)/(\\d{1,4})", "Chrome"),
          named("Version/(\\d{1,4})[\\d.]* (?:Mobile/\\w+ )?Safari/", "Safari"));

  private static final List<Family> SYSTEMS =
      List.of(
          named("Android", "Android"),
          named("iPhone|iPad|iPod", "iOS"),
          named("CrOS|Chrome ?OS|Chromium OS", "ChromeOS"),
          named("Windows", "Windows"),
          named("Mac OS X|macOS|Macintosh", "macOS"),
          named("Linux|X11", "Linux"));

  private BrowserFacts() {}

  static ClientFacts of(HttpHeaders headers, Viewport viewport) {
    String agent = header(headers, "User-Agent");
    String brands = header(headers, "Sec-CH-UA");
    String browser = first(HINTED, brands).or(() -> first(NAMED, agent)).orElse(OTHER);
    String system =
        first(SYSTEMS, header(headers, "Sec-CH-UA-Platform"))
            .or(() -> first(SYSTEMS, agent))
            .orElse(OTHER);
    return new ClientFacts(
        browser, system, device(agent, header(headers, "Sec-CH-UA-Mobile")), viewport);
  }

  private static DeviceKind device(String agent, String mobileHint) {
    if (agent.contains("iPad") || agent.contains("Tablet")) {
      return DeviceKind.TABLET;
    }
    if (mobileHint.equals("?1") || agent.contains("Mobi")) {
      return DeviceKind.MOBILE;
    }
    return agent.contains("Android") ? DeviceKind.TABLET : DeviceKind.DESKTOP;
  }

  private static Optional<String> first(List<Family> families, String text) {
    return families.stream().flatMap(family -> family.in(text).stream()).findFirst();
  }

  private static String header(HttpHeaders headers, String name) {
    String value = Optional.ofNullable(headers.getHeaderString(name)).orElse("");
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  private static Family hinted(String brand, String name) {
    return new Family(Pattern.compile("\"" + brand + "\";v=\"(\\d{1,4})"), name);
  }

  private static Family named(String pattern, String name) {
    return new Family(Pattern.compile(pattern), name);
  }

  private record Family(Pattern pattern, String name) {
    Optional<String> in(String text) {
      Matcher found = pattern.matcher(text);
      if (!found.find()) {
        return Optional.empty();
      }
      return Optional.of(found.groupCount() == 0 ? name : name + " " + found.group(1));
    }
  }
}
