package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A real browser in which hostile recordings are replayed. */
interface HostileBrowser {
  /** How long each recording is looked at, with the defences as without. */
  int DWELL_MILLIS = 400;

  String name();

  /** Replays the sessions in the console's player, or in one whose defences are taken out. */
  Seen replay(List<String> sessions, boolean defenceless) throws Exception;

  /** Which of the trees run script by themselves in a page of their own. */
  List<Boolean> firesPlainly(List<JsonNode> trees) throws Exception;
}
