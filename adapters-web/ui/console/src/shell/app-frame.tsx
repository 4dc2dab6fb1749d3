import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import {
  Bot,
  Boxes,
  ClipboardCheck,
  Globe,
  Inbox,
  KeyRound,
  LifeBuoy,
  MonitorPlay,
  Network,
  ScrollText,
  ShieldAlert,
  Table2,
  UserCheck,
  Users,
} from 'lucide-react';
import { useRef } from 'react';
import { may, type Permission } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { OpenAlertCount } from '../detection/open-alert-count.tsx';
import { WaitingRequestCount } from '../people/waiting-request-count.tsx';
import { WaitingReviewCount } from '../review/waiting-review-count.tsx';
import { GrantBanner } from '../support/grant-banner.tsx';
import { UnreviewedCount } from '../support/unreviewed-count.tsx';
import { useWords } from '../words/use-words.ts';
import { AccountMenu } from './account-menu.tsx';
import { AccountSwitch } from './account-switch.tsx';
import classes from './app-frame.module.css';
import { ArrivalNotice } from './arrival-notice.tsx';
import { Logo } from './logo.tsx';
import { SkipLink } from './skip-link.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

const PLACES = [
  { to: '/sessions', name: 'sessions', icon: MonitorPlay, needs: 'session:search' },
  { to: '/sites', name: 'sites', icon: Globe, needs: 'site:read' },
  { to: '/site-groups', name: 'siteGroups', icon: Boxes, needs: 'site-group:read' },
  { to: '/people', name: 'people', icon: Users, needs: 'person:read' },
  { to: '/requests', name: 'requests', icon: Inbox, needs: 'person:read' },
  { to: '/roles', name: 'rolesPage', icon: Table2, needs: 'person:read' },
  { to: '/audit', name: 'audit', icon: ScrollText, needs: 'audit:read' },
  { to: '/alerts', name: 'alerts', icon: ShieldAlert, needs: 'detection:read' },
  { to: '/support', name: 'support', icon: LifeBuoy, needs: 'support:ask' },
  { to: '/support-access', name: 'supportAccess', icon: LifeBuoy, needs: 'support:read' },
  { to: '/access-reviews', name: 'accessReview', icon: UserCheck, needs: 'access-review:read' },
  { to: '/addresses', name: 'addresses', icon: Network, needs: 'address-list:read' },
  { to: '/password-policy', name: 'passwordPolicy', icon: KeyRound, needs: 'password-policy:read' },
  { to: '/compliance', name: 'compliance', icon: ClipboardCheck, needs: 'compliance:read' },
  { to: '/service-tokens', name: 'serviceTokens', icon: Bot, needs: 'service-token:read' },
] as const satisfies readonly { needs: Permission; [more: string]: unknown }[];

/** What surrounds every page of a signed-in person: where they can go, and who they are. */
export function AppFrame() {
  const { words } = useWords();
  const { data: me } = useQuery(meQuery);
  const content = useRef<HTMLElement>(null);
  useFocusOnArrival(content);
  if (me === undefined) return null;
  return (
    <div className={classes['frame']}>
      <SkipLink />
      <header className={classes['side']}>
        <Link to="/" className={classes['brand']} aria-label={`${words.product} ${me.account.name}`}>
          <Logo />
          <span className={classes['brandText']}>
            <strong>{words.product}</strong> <small>{me.account.name}</small>
          </span>
        </Link>
        {me.grant === undefined && <AccountSwitch me={me} />}
        <nav aria-label={words.nav.label} className={classes['nav']}>
          {PLACES.filter((place) => may(me, place.needs)).map(({ to, name, icon: Icon }) => (
            <Link key={to} to={to} className={classes['place']} activeOptions={{ includeSearch: false }}>
              <Icon size={17} aria-hidden="true" />
              <span>{words.nav[name]}</span>
              {name === 'supportAccess' && <UnreviewedCount />}
              {name === 'alerts' && <OpenAlertCount />}
              {name === 'accessReview' && <WaitingReviewCount />}
              {name === 'requests' && may(me, 'person:fulfil') && <WaitingRequestCount />}
            </Link>
          ))}
        </nav>
        <AccountMenu me={me} />
      </header>
      <main ref={content} id="content" tabIndex={-1} className={classes['main']}>
        <ArrivalNotice me={me} />
        {me.grant !== undefined && <GrantBanner account={me.account.name} grant={me.grant} />}
        <Outlet />
      </main>
    </div>
  );
}
