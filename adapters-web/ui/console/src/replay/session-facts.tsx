import { useQuery } from '@tanstack/react-query';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import type { Session } from '../api/schemas.ts';
import { sitesQuery } from '../site/sites-query.ts';
import { useWords } from '../words/use-words.ts';
import classes from './side-panel.module.css';

/** What is known about a session, apart from its picture. */
export function SessionFacts({ session }: { session: Session }) {
  const { words, format } = useWords();
  const text = words.replay.facts;
  const { data: me } = useQuery(meQuery);
  const sites = useQuery({ ...sitesQuery, enabled: me !== undefined && may(me, 'site:read') }).data;
  const consents: Readonly<Record<string, string>> = words.replay.consent;
  const { width, height } = session.viewport;
  const facts: readonly (readonly [string, string])[] = [
    [text.site, sites?.find(({ id }) => id === session.siteId)?.name ?? session.siteId],
    [text.started, format.dateTimeSeconds(session.startedAt)],
    [text.ended, format.dateTimeSeconds(session.endedAt)],
    [text.duration, format.duration(session.durationMillis)],
    [text.browser, session.browser],
    [text.system, session.operatingSystem],
    [text.device, words.sessions.devices[session.device]],
    [text.viewport, `${format.number(width)} × ${format.number(height)}`],
    [text.pages, format.number(session.pageCount)],
    [text.clicks, format.number(session.clickCount)],
    [text.inputs, format.number(session.inputCount)],
    [text.events, format.number(session.eventCount)],
    [text.size, format.bytes(session.bytes)],
    [text.lost, format.number(session.lostSegments)],
    [text.policy, text.policyOf(format.number(session.policyVersion))],
    [text.consent, consents[session.consentMethod] ?? session.consentMethod],
    [text.trust, session.doubts.map((doubt) => words.sessions.doubts[doubt]).join(' ') || text.noDoubt],
    [text.id, session.id],
  ];
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
