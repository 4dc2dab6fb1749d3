package io.replayvault.application.detection.out;

final class InMemoryOpenResponsesTest extends OpenResponsesContract {
  private final InMemoryDetections detections = new InMemoryDetections();

  @Override
  protected OpenResponses responses() {
    return detections;
  }

  @Override
  protected AwaitedResponses awaited() {
    return detections;
  }

  @Override
  protected AlertQueue queue() {
    return detections;
  }

  @Override
  protected SecurityAlerts alerts() {
    return detections;
  }

  @Override
  protected DetectionProgress progress() {
    return detections;
  }
}
