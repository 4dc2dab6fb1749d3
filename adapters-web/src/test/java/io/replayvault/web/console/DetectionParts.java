package io.replayvault.web.console;

import io.replayvault.application.access.Guard;
import io.replayvault.application.detection.AcknowledgeAlertService;
import io.replayvault.application.detection.ChooseDetectionPolicyService;
import io.replayvault.application.detection.KeepDecoysService;
import io.replayvault.application.detection.ListAlertsService;
import io.replayvault.application.detection.out.Alerts;
import io.replayvault.application.detection.out.DetectionProgress.Reading;
import io.replayvault.application.detection.out.InMemoryDecoys;
import io.replayvault.application.detection.out.InMemoryDetectionPolicies;
import io.replayvault.application.detection.out.InMemoryDetections;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.web.access.AccessParts;
import io.replayvault.web.detection.DecoysResource;
import io.replayvault.web.detection.DetectionPolicyResource;
import io.replayvault.web.detection.SecurityAlertsResource;
import java.util.List;
import java.util.Map;

/** What of the console belongs to detections, over stores in memory. */
final class DetectionParts {
  private final InMemoryDetections detections = new InMemoryDetections();
  private final InMemoryDetectionPolicies policies = new InMemoryDetectionPolicies();
  private final InMemoryDecoys decoys = new InMemoryDecoys();

  /** The resources, guarded by that. */
  List<Object> of(AccessParts access, Recordings world, Guard guard) {
    return List.of(
        new SecurityAlertsResource(
            new ListAlertsService(detections, access.people, guard),
            new AcknowledgeAlertService(detections, access.people, guard, world.clock)),
        new DetectionPolicyResource(new ChooseDetectionPolicyService(policies, guard)),
        new DecoysResource(new KeepDecoysService(decoys, world.sessions, guard, world.clock)));
  }

  /** One more alert of the account; answers its id. */
  String raised(AccountId account) {
    long upTo = detections.read().upTo() + 1;
    Alert alert = Alerts.aboutSomebody(account, upTo, DetectionRule.NEW_PLACE);
    detections.keep(new Reading(upTo - 1, upTo, Map.of(), List.of(alert)));
    return alert.id().value();
  }
}
