import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { PurposeButton } from '../purpose/purpose-button.tsx';
import { sessionQuery } from '../session/session-query.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { Replay } from './replay.tsx';
import classes from './replay-page.module.css';
import type { ResumePoint } from './resume-point.ts';
import { SessionFacts } from './session-facts.tsx';

/** How often a session that is still being recorded is looked at anew (milliseconds). */
const LOOK_EVERY = 5_000;

interface ReplayPageProps {
  /** Where it stood when what the person may see last changed, and where it stands when it is taken away. */
  resume: ResumePoint;
  /** What the person may see has changed since they opened it. */
  changed: boolean;
}

/**
 * One session: its replay and its facts. `?t=` opens it at so many seconds, standing still. While it is still being
 * recorded, what is new is added to what is shown.
 */
export function ReplayPage({ resume, changed }: ReplayPageProps) {
  const { words, format } = useWords();
  const { id } = useParams({ from: '/signed-in/sessions/$id' });
  const { t } = useSearch({ from: '/signed-in/sessions/$id' });
  const { data: me } = useQuery(meQuery);
  const found = useQuery({
    ...sessionQuery(id, me?.rights),
    refetchInterval: (query) => (query.state.data?.session.state === 'OPEN' ? LOOK_EVERY : false),
  });
  const session = found.data?.session;
  const when = session === undefined ? '' : format.dateTime(session.startedAt);
  useTitle(session === undefined ? words.titles.session : `${words.titles.session} ${when}`);
  const mayReplay = me !== undefined && may(me, 'session:replay');
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <Link to="/sessions" className={classes['back']}>
          <ArrowLeft size={16} aria-hidden="true" />
          {words.replay.back}
        </Link>
        <h1>{session === undefined ? words.titles.session : when}</h1>
        {session !== undefined && me !== undefined && may(me, 'audit:read') && (
          <span className={classes['asked']}>
            <Link to="/audit" search={{ ask: 'session', session: id }}>
              {words.audit.ofSession}
            </Link>
            <Link to="/audit" search={{ ask: 'visitor', session: id }}>
              {words.audit.ofVisitor}
            </Link>
          </span>
        )}
        {mayReplay && <PurposeButton />}
        {session !== undefined && (
          <span className={classes['facts']}>
            {session.browser} · {session.operatingSystem} · {words.sessions.devices[session.device]}
          </span>
        )}
        {changed && <Notice tone="info" title={words.replay.rightsChanged} />}
      </div>
      {found.isPending && !mayReplay && <Loading />}
      {found.isError && (
        <div className={classes['factsOnly']}>
          <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />
        </div>
      )}
      {!found.isError && me !== undefined && mayReplay && (
        <Replay
          key={id}
          detail={found.data}
          replayOrigin={me.replayOrigin}
          startAfter={t}
          resume={resume}
          onRefresh={() => void found.refetch()}
        />
      )}
      {found.isSuccess && !mayReplay && (
        <div className={classes['factsOnly']}>
          <Notice tone="info" title={words.replay.noPermission} />
          <SessionFacts session={found.data.session} />
        </div>
      )}
    </div>
  );
}
