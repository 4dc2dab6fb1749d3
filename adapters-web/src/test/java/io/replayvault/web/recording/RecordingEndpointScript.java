package io.replayvault.web.recording;

/** A recorder script for tests of what names it. */
public final class RecordingEndpointScript {
  private RecordingEndpointScript() {}

  public static RecorderScript sample() {
    return RecordingEndpoint.script();
  }
}
