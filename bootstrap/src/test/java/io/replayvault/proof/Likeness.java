package io.replayvault.proof;

import io.replayvault.proof.PageBoxes.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much replayed pages are like the originals, counted over all moments. */
final class Likeness {
  /**
   * Attributes that say nothing about a visitor and shape what is drawn. Identifiers and what
   * refers to them are not among them: pages put customers' numbers there, and the recorder renames
   * them (ADR-0018).
   */
  static final Set<String> NOT_SENSITIVE =
      Set.of(
          "class",
          "type",
          "role",
          "colspan",
          "rowspan",
          "width",
          "height",
          "dir",
          "lang",
          "scope",
          "tabindex",
          "disabled",
          "hidden",
          "viewBox",
          "d",
          "fill",
          "stroke",
          "rows",
          "cols",
          "size",
          "border",
          "cellspacing",
          "cellpadding",
          "align",
          "aria-hidden",
          "aria-expanded",
          "aria-haspopup",
          "aria-sort",
          "aria-live",
          "style");

  /** A class that rrweb's replayer adds to what the pointer is over. */
  private static final String HOVERED = ":hover";

  private long shown;
  private long shownNear;
  private long notText;
  private long notTextNear;
  private long attributes;
  private long attributesKept;
  private long elements;
  private long elementsMissing;
  private long elementsTooMany;
  private final List<String> differences = new ArrayList<>();

  /** Adds a moment: what the page was, what the replay shows, and how far apart boxes may be. */
  void add(PageBoxes page, PageBoxes replay, double allNear, double notTextNearPixels) {
    for (Map.Entry<String, Element> entry : page.elements().entrySet()) {
      Element original = entry.getValue();
      Element drawn = replay.elements().get(entry.getKey());
      elements++;
      if (drawn == null || !drawn.tag().equals(original.tag())) {
        elementsMissing++;
        differences.add("missing " + entry.getKey() + " " + original.tag());
        drawn = null;
      }
      if (original.shown()) {
        shown++;
        shownNear += drawn != null && original.near(drawn, allNear) ? 1 : 0;
        if (!original.text()) {
          notText++;
          boolean near = drawn != null && original.near(drawn, notTextNearPixels);
          notTextNear += near ? 1 : 0;
          if (!near) {
            differences.add(
                "box "
                    + entry.getKey()
                    + " "
                    + original.place()
                    + " drawn "
                    + (drawn == null ? "none" : drawn.place()));
          }
        }
      }
      if (drawn != null) {
        countAttributes(original, drawn);
      }
    }
    elementsTooMany +=
        replay.elements().keySet().stream().filter(p -> !page.elements().containsKey(p)).count();
  }

  private void countAttributes(Element original, Element drawn) {
    for (Map.Entry<String, String> attribute : original.attributes().entrySet()) {
      if (NOT_SENSITIVE.contains(attribute.getKey())) {
        attributes++;
        String now = drawn.attributes().getOrDefault(attribute.getKey(), "absent");
        boolean kept = plain(attribute.getValue()).equals(plain(now));
        attributesKept += kept ? 1 : 0;
        if (!kept) {
          differences.add("attribute " + attribute + " drawn " + now);
        }
      }
    }
  }

  /**
   * The value without what makes no difference: blanks, a closing semicolon, the replayer's own
   * class.
   */
  private static String plain(String value) {
    return value.replace(HOVERED, "").replaceAll("\\s+|;\\s*$", "");
  }

  /** One line for each element, box and attribute that differs. */
  List<String> differences() {
    return differences;
  }

  long elements() {
    return elements;
  }

  long shown() {
    return shown;
  }

  long notText() {
    return notText;
  }

  long treeDifferences() {
    return elementsMissing + elementsTooMany;
  }

  double shownNearShare() {
    return share(shownNear, shown);
  }

  double notTextNearShare() {
    return share(notTextNear, notText);
  }

  double attributesKeptShare() {
    return share(attributesKept, attributes);
  }

  long attributes() {
    return attributes;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
