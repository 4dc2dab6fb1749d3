import type { QueryClient } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { ChoosePasswordPage } from '../access/choose-password-page.tsx';
import { meQuery } from '../access/me-query.ts';
import { SecurityPage } from '../access/security-page.tsx';
import { SignInPage } from '../access/sign-in-page.tsx';
import { startPath } from '../access/start-path.ts';
import { WelcomePage } from '../access/welcome-page.tsx';
import { AddressesPage } from '../addresses/addresses-page.tsx';
import { ApiProblem } from '../api/api-problem.ts';
import { AuditPage } from '../audit/audit-page.tsx';
import { readAuditSearch } from '../audit/read-audit-search.ts';
import { CompliancePage } from '../compliance/compliance-page.tsx';
import { AlertsPage } from '../detection/alerts-page.tsx';
import { DetectionsPage } from '../detection/detections-page.tsx';
import { ChangePasswordPage } from '../password/change-password-page.tsx';
import { PasswordPolicyPage } from '../password/password-policy-page.tsx';
import { PeoplePage } from '../people/people-page.tsx';
import { RequestsPage } from '../people/requests-page.tsx';
import { RolesPage } from '../people/roles-page.tsx';
import { SiteGroupsPage } from '../people/site-groups-page.tsx';
import { ServiceTokensPage } from '../tokens/service-tokens-page.tsx';
import { AccessReviewsPage } from '../review/access-reviews-page.tsx';
import { WatchedReplayPage } from '../replay/watched-replay-page.tsx';
import { readSessionFilters } from '../session/read-session-filters.ts';
import { SessionsPage } from '../session/sessions-page.tsx';
import { SitesPage } from '../site/sites-page.tsx';
import { SupportAccessPage } from '../support/support-access-page.tsx';
import { SupportPage } from '../support/support-page.tsx';
import { AppFrame } from './app-frame.tsx';
import { FaultPage } from './fault-page.tsx';
import { Loading } from './loading.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** Every address of the console. All but sign-in and where one-time links lead ask who is there first. */
export function makeRouter(client: QueryClient, linkToken: string | undefined) {
  const root = createRootRoute({ notFoundComponent: NotFoundPage });
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { next?: string } =>
      typeof search['next'] === 'string' ? { next: search['next'] } : {},
    component: SignInPage,
  });
  const welcome = createRoute({
    getParentRoute: () => root,
    path: '/welcome',
    component: () => <WelcomePage token={linkToken} />,
  });
  const choosePassword = createRoute({
    getParentRoute: () => root,
    path: '/choose-password',
    component: () => <ChoosePasswordPage token={linkToken} />,
  });
  const signedIn = createRoute({
    getParentRoute: () => root,
    id: 'signed-in',
    beforeLoad: async ({ location }) => {
      try {
        return { me: await client.ensureQueryData(meQuery) };
      } catch (fault) {
        if (!(fault instanceof ApiProblem) || !fault.asksForSignIn) throw fault;
        const next = location.href === '/' ? {} : { next: location.href };
        throw redirect({ to: '/sign-in', search: next, replace: true });
      }
    },
    component: AppFrame,
  });
  const start = createRoute({
    getParentRoute: () => signedIn,
    path: '/',
    beforeLoad: ({ context }) => {
      throw redirect({ to: startPath(context.me), replace: true });
    },
  });
  const sessions = createRoute({
    getParentRoute: () => signedIn,
    path: '/sessions',
    validateSearch: readSessionFilters,
    component: SessionsPage,
  });
  const replay = createRoute({
    getParentRoute: () => signedIn,
    path: '/sessions/$id',
    validateSearch: (search: Record<string, unknown>): { t?: number } => {
      const t = Number(search['t'] ?? NaN);
      return Number.isFinite(t) && t >= 0 ? { t } : {};
    },
    component: WatchedReplayPage,
  });
  const sites = createRoute({ getParentRoute: () => signedIn, path: '/sites', component: SitesPage });
  const people = createRoute({ getParentRoute: () => signedIn, path: '/people', component: PeoplePage });
  const requests = createRoute({
    getParentRoute: () => signedIn,
    path: '/requests',
    component: RequestsPage,
  });
  const roles = createRoute({ getParentRoute: () => signedIn, path: '/roles', component: RolesPage });
  const groups = createRoute({
    getParentRoute: () => signedIn,
    path: '/site-groups',
    component: SiteGroupsPage,
  });
  const audit = createRoute({
    getParentRoute: () => signedIn,
    path: '/audit',
    validateSearch: readAuditSearch,
    component: AuditPage,
  });
  const alerts = createRoute({ getParentRoute: () => signedIn, path: '/alerts', component: AlertsPage });
  const detections = createRoute({
    getParentRoute: () => signedIn,
    path: '/detections',
    component: DetectionsPage,
  });
  const addresses = createRoute({
    getParentRoute: () => signedIn,
    path: '/addresses',
    component: AddressesPage,
  });
  const support = createRoute({ getParentRoute: () => signedIn, path: '/support', component: SupportPage });
  const supportAccess = createRoute({
    getParentRoute: () => signedIn,
    path: '/support-access',
    component: SupportAccessPage,
  });
  const accessReviews = createRoute({
    getParentRoute: () => signedIn,
    path: '/access-reviews',
    validateSearch: (search: Record<string, unknown>): { month?: string } =>
      typeof search['month'] === 'string' ? { month: search['month'] } : {},
    component: AccessReviewsPage,
  });
  const password = createRoute({
    getParentRoute: () => signedIn,
    path: '/password',
    component: ChangePasswordPage,
  });
  const passwordPolicy = createRoute({
    getParentRoute: () => signedIn,
    path: '/password-policy',
    component: PasswordPolicyPage,
  });
  const compliance = createRoute({
    getParentRoute: () => signedIn,
    path: '/compliance',
    component: CompliancePage,
  });
  const serviceTokens = createRoute({
    getParentRoute: () => signedIn,
    path: '/service-tokens',
    component: ServiceTokensPage,
  });
  const security = createRoute({
    getParentRoute: () => signedIn,
    path: '/security',
    component: SecurityPage,
  });
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      welcome,
      choosePassword,
      signedIn.addChildren([
        start,
        sessions,
        replay,
        sites,
        groups,
        people,
        requests,
        roles,
        audit,
        alerts,
        detections,
        support,
        supportAccess,
        accessReviews,
        addresses,
        password,
        passwordPolicy,
        compliance,
        serviceTokens,
        security,
      ]),
    ]),
    defaultErrorComponent: FaultPage,
    defaultPendingComponent: () => <Loading />,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
