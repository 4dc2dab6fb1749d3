import { Link } from '@tanstack/react-router';
import { Monitor, Smartphone, Tablet } from 'lucide-react';
import type { Session } from '../api/schemas.ts';
import classes from '../shell/table.module.css';
import { UnverifiedMark } from './unverified-mark.tsx';
import { useWords } from '../words/use-words.ts';

const DEVICES = { DESKTOP: Monitor, MOBILE: Smartphone, TABLET: Tablet } as const;

interface SessionsTableProps {
  sessions: readonly Session[];
  /** Names of sites by id; left out where there is but one. */
  siteNames: ReadonlyMap<string, string> | undefined;
}

/** Sessions, one a row; the whole row leads to the replay. On narrow screens each row is a card. */
export function SessionsTable({ sessions, siteNames }: SessionsTableProps) {
  const { words } = useWords();
  const { columns } = words.sessions;
  return (
    <table className={classes['table']} role="table">
      <caption className="visually-hidden">{words.sessions.heading}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{columns.started}</th>
          {siteNames !== undefined && <th scope="col">{columns.site}</th>}
          <th scope="col" className={classes['right']}>
            {columns.duration}
          </th>
          <th scope="col">{columns.pages}</th>
          <th scope="col" className={classes['right']}>
            {columns.clicks}
          </th>
          <th scope="col">{columns.browser}</th>
          <th scope="col">{columns.device}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            siteName={siteNames?.get(session.siteId)}
            sites={siteNames}
          />
        ))}
      </tbody>
    </table>
  );
}

interface SessionRowProps {
  session: Session;
  siteName: string | undefined;
  sites: SessionsTableProps['siteNames'];
}

function SessionRow({ session, siteName, sites }: SessionRowProps) {
  const { words, format } = useWords();
  const { columns } = words.sessions;
  const Device = DEVICES[session.device];
  const when = format.dateTime(session.startedAt);
  const open = session.state === 'OPEN';
  return (
    <tr role="row" className={classes['row']}>
      <td role="cell" data-wide="true">
        <Link
          to="/sessions/$id"
          params={{ id: session.id }}
          className={classes['rowLink']}
          data-session-row
          aria-label={words.sessions.open(when)}
        >
          {when}
        </Link>
        <span className={classes['second']}>{format.ago(session.startedAt, Date.now())}</span>
      </td>
      {sites !== undefined && (
        <td role="cell" data-label={columns.site}>
          {siteName ?? session.siteId}
        </td>
      )}
      <td role="cell" data-label={columns.duration} className={classes['right']}>
        {format.duration(session.durationMillis)}
      </td>
      <td role="cell" data-label={columns.pages} data-wide="true">
        <span className={classes['path']} title={session.firstPage}>
          {session.firstPage ?? '–'}
        </span>
        <span className={classes['second']}>{words.sessions.pageCount(session.pageCount)}</span>
      </td>
      <td role="cell" data-label={columns.clicks} className={classes['right']}>
        {format.number(session.clickCount)}
      </td>
      <td role="cell" data-label={columns.browser}>
        {session.browser}
        <span className={classes['second']}>{session.operatingSystem}</span>
      </td>
      <td role="cell" data-label={columns.device}>
        <span className={classes['withIcon']}>
          <Device size={15} aria-hidden="true" />
          {words.sessions.devices[session.device]}
        </span>
      </td>
      <td role="cell" data-label={columns.state}>
        <span className={classes['badge']} data-tone={open ? 'ok' : 'plain'}>
          {open && <span className={classes['dot']} aria-hidden="true" />}
          {words.sessions.states[session.state]}
        </span>
        <UnverifiedMark doubts={session.doubts} />
      </td>
    </tr>
  );
}
