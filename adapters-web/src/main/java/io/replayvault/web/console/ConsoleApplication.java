package io.replayvault.web.console;

import io.replayvault.web.access.AllowedAddressesResource;
import io.replayvault.web.access.ConsoleGuards;
import io.replayvault.web.access.DefaultsResource;
import io.replayvault.web.access.FactorResetResource;
import io.replayvault.web.access.FirstPersonResource;
import io.replayvault.web.access.MeResource;
import io.replayvault.web.access.OwnFactorResource;
import io.replayvault.web.access.OwnPasskeysResource;
import io.replayvault.web.access.OwnSignInsResource;
import io.replayvault.web.access.OwnSupportResource;
import io.replayvault.web.access.PasskeyChallengeResource;
import io.replayvault.web.access.PasswordLinksResource;
import io.replayvault.web.access.PasswordResetResource;
import io.replayvault.web.access.PeopleResource;
import io.replayvault.web.access.PermissionsResource;
import io.replayvault.web.access.PersonRequestsResource;
import io.replayvault.web.access.RecoveryCodesResource;
import io.replayvault.web.access.ServiceTokensResource;
import io.replayvault.web.access.SignInResource;
import io.replayvault.web.access.SignOutResource;
import io.replayvault.web.access.StepUpResource;
import io.replayvault.web.access.SupportGrantResource;
import io.replayvault.web.access.SupportGrantsResource;
import io.replayvault.web.account.SiteGroupsResource;
import io.replayvault.web.account.SitesResource;
import io.replayvault.web.audit.AuditCheckpointResource;
import io.replayvault.web.audit.AuditExportResource;
import io.replayvault.web.audit.AuditRecordsResource;
import io.replayvault.web.audit.AuditResource;
import io.replayvault.web.audit.AuditSettingsResource;
import io.replayvault.web.compliance.ComplianceResource;
import io.replayvault.web.detection.DecoysResource;
import io.replayvault.web.detection.DetectionPolicyResource;
import io.replayvault.web.detection.SecurityAlertsResource;
import io.replayvault.web.entry.AnswerFilter;
import io.replayvault.web.entry.ProblemMapper;
import io.replayvault.web.entry.RequestFilter;
import io.replayvault.web.password.LockoutPolicyResource;
import io.replayvault.web.password.OwnPasswordResource;
import io.replayvault.web.password.PasswordDeviationsResource;
import io.replayvault.web.password.PasswordPolicyResource;
import io.replayvault.web.review.AccessReviewResource;
import io.replayvault.web.review.AccessReviewsResource;
import io.replayvault.web.session.AuditVisitorResource;
import io.replayvault.web.session.EventsResource;
import io.replayvault.web.session.PlayedResource;
import io.replayvault.web.session.SessionsResource;
import io.replayvault.web.session.ViewersResource;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** Everything the console's API answers; nothing is found by scanning. */
@LoginConfig(authMethod = "MP-JWT")
public final class ConsoleApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        RequestFilter.class,
        AnswerFilter.class,
        ProblemMapper.class,
        ConsoleGuards.class,
        SignInResource.class,
        SignOutResource.class,
        StepUpResource.class,
        OwnFactorResource.class,
        OwnPasskeysResource.class,
        PasskeyChallengeResource.class,
        RecoveryCodesResource.class,
        FactorResetResource.class,
        FirstPersonResource.class,
        MeResource.class,
        PermissionsResource.class,
        PeopleResource.class,
        PersonRequestsResource.class,
        SupportGrantsResource.class,
        SupportGrantResource.class,
        OwnSupportResource.class,
        AccessReviewsResource.class,
        AccessReviewResource.class,
        AllowedAddressesResource.class,
        SiteGroupsResource.class,
        OwnSignInsResource.class,
        PasswordLinksResource.class,
        PasswordResetResource.class,
        SitesResource.class,
        SessionsResource.class,
        EventsResource.class,
        ViewersResource.class,
        PlayedResource.class,
        AuditResource.class,
        AuditRecordsResource.class,
        AuditVisitorResource.class,
        AuditExportResource.class,
        AuditSettingsResource.class,
        AuditCheckpointResource.class,
        SecurityAlertsResource.class,
        DetectionPolicyResource.class,
        DecoysResource.class,
        PasswordPolicyResource.class,
        PasswordDeviationsResource.class,
        ComplianceResource.class,
        LockoutPolicyResource.class,
        ServiceTokensResource.class,
        OwnPasswordResource.class,
        DefaultsResource.class,
        OpenApiResource.class);
  }
}
