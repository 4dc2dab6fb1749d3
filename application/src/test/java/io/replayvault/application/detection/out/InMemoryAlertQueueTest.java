package io.replayvault.application.detection.out;

final class InMemoryAlertQueueTest extends AlertQueueContract {
  private final InMemoryDetections detections = new InMemoryDetections();

  @Override
  protected DetectionProgress progress() {
    return detections;
  }

  @Override
  protected SecurityAlerts alerts() {
    return detections;
  }

  @Override
  protected AlertQueue queue() {
    return detections;
  }
}
