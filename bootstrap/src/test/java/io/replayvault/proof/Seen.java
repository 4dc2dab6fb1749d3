package io.replayvault.proof;

import java.util.Collections;
import java.util.List;

/**
 * What was seen of replays in a browser.
 *
 * @param outcomes of each recording: {@code drawn}, {@code fired}, {@code silent} or a fault
 * @param deeds what the browser did that it should not
 * @param connections how many went outside
 */
record Seen(List<String> outcomes, List<String> deeds, long connections) {
  long fired() {
    return Collections.frequency(outcomes, "fired");
  }
}
