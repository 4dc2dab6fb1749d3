package io.replayvault.web.console;

import io.replayvault.domain.session.SessionId;

/** Valid bodies of requests about detections. */
final class DetectionCalls {
  /** Another policy. */
  static final String POLICY =
      "{\"responses\":[{\"rule\":\"NEW_PLACE\",\"response\":\"LOCK\"}],\"zone\":\"Asia/Tokyo\","
          + "\"days\":[\"MONDAY\",\"SUNDAY\"],\"from\":9,\"to\":18,\"replays\":50,\"exports\":3}";

  private DetectionCalls() {}

  /** That session as a decoy. */
  static String decoy(SessionId session) {
    return "{\"session\":\"%s\"}".formatted(session.value());
  }
}
