package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page at one moment: its elements by path.
 *
 * @param elements every drawn element
 */
record PageBoxes(Map<String, Element> elements) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The page that the frame shows. */
  static PageBoxes ofPage(Frame frame) {
    return parse(String.valueOf(frame.evaluate("JSON.stringify((" + script() + ")(document))")));
  }

  /** The recorded page that the player's frame rebuilt. */
  static PageBoxes ofReplay(Frame player) {
    return parse(
        String.valueOf(
            player.evaluate(
                "JSON.stringify(("
                    + script()
                    + ")(document.querySelector('iframe').contentDocument))")));
  }

  private static String script() {
    try {
      return PageFunction.read("describe-page.js");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageBoxes parse(String json) {
    try {
      Map<String, Element> elements = new LinkedHashMap<>();
      for (JsonNode node : JSON.readTree(json)) {
        Map<String, String> attributes = new LinkedHashMap<>();
        node.get("attributes")
            .properties()
            .forEach(entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
        elements.put(
            node.get("path").asText(),
            new Element(
                node.get("tag").asText(),
                node.get("text").asBoolean(),
                node.get("shown").asBoolean(),
                new double[] {
                  node.get("x").asDouble(),
                  node.get("y").asDouble(),
                  node.get("w").asDouble(),
                  node.get("h").asDouble()
                },
                attributes));
      }
      return new PageBoxes(elements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One element.
   *
   * @param tag its local name
   * @param text whether it holds text of its own
   * @param shown whether it is within the window
   * @param box x, y, width, height in CSS pixels
   * @param attributes its attributes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Element(
      String tag, boolean text, boolean shown, double[] box, Map<String, String> attributes) {
    /** Kind, classes and box, for reports. */
    String place() {
      return tag + " ." + attributes.getOrDefault("class", "") + " " + Arrays.toString(box);
    }

    /** Whether position and size differ by no more than that many pixels. */
    boolean near(Element other, double pixels) {
      for (int i = 0; i < box.length; i++) {
        if (Math.abs(box[i] - other.box[i]) > pixels) {
          return false;
        }
      }
      return true;
    }
  }
}
