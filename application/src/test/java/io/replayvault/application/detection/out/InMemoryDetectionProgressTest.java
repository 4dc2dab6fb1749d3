package io.replayvault.application.detection.out;

final class InMemoryDetectionProgressTest extends DetectionProgressContract {
  private final InMemoryDetections detections = new InMemoryDetections();

  @Override
  protected DetectionProgress progress() {
    return detections;
  }

  @Override
  protected SecurityAlerts alerts() {
    return detections;
  }
}
