import type { Me } from '../api/schemas.ts';
import { may, type Permission } from './may.ts';

const VIEWS = {
  SESSIONS: ['/sessions', 'session:search'],
  AUDIT: ['/audit', 'audit:read'],
  REQUESTS: ['/requests', 'person:read'],
  SITES: ['/sites', 'site:read'],
  PEOPLE: ['/people', 'person:read'],
} as const satisfies Readonly<Record<NonNullable<Me['landingView']>, readonly [string, Permission]>>;

export type View = keyof typeof VIEWS;

/** Views that the person may begin with. */
export function viewsOf(me: Pick<Me, 'permissions'>): View[] {
  return (Object.keys(VIEWS) as View[]).filter((view) => may(me, VIEWS[view][1]));
}

/** Where somebody begins: with the view that they chose if they may see it here, else with the first that they may. */
export function startPath(me: Pick<Me, 'permissions' | 'landingView'>) {
  const views = viewsOf(me);
  const chosen = views.find((view) => view === me.landingView);
  // Requests are what Customer Success is there for; others read them seldom.
  const usual = views.find((view) => view !== 'REQUESTS' || may(me, 'person:fulfil'));
  const view = chosen ?? usual;
  if (view !== undefined) return VIEWS[view][0];
  return may(me, 'support:ask') ? '/support' : '/security';
}
