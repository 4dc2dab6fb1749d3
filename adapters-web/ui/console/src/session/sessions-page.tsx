import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { RefreshCw } from 'lucide-react';
import { useCallback, useMemo, useRef } from 'react';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { sitesQuery } from '../site/sites-query.ts';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { FirstSession } from './first-session.tsx';
import { SessionSearch } from './session-search.tsx';
import { sessionsQuery } from './sessions-query.ts';
import { SessionsTable } from './sessions-table.tsx';
import { useRowKeys } from './use-row-keys.ts';

/** The list of sessions: search, look through, open. */
export function SessionsPage() {
  const { words } = useWords();
  const text = words.sessions;
  const filters = useSearch({ from: '/signed-in/sessions' });
  const navigate = useNavigate();
  const pageField = useRef<HTMLInputElement>(null);
  const { data: me } = useQuery(meQuery);
  const seesSites = me !== undefined && may(me, 'site:read');
  const sites = useQuery({ ...sitesQuery, enabled: seesSites }).data ?? [];
  const found = useInfiniteQuery(sessionsQuery(filters));
  const sessions = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  const siteNames = sites.length > 1 ? new Map(sites.map(({ id, name }) => [id, name])) : undefined;
  const searching = Object.keys(filters).length > 0;
  useTitle(words.titles.sessions);
  useRowKeys(useCallback(() => pageField.current, []));

  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <span className="muted numbers" role="status">
          {found.isSuccess && text.shown(sessions.length, found.hasNextPage)}
        </span>
        <Button
          size="xs"
          variant="default"
          leftSection={<RefreshCw size={14} aria-hidden="true" />}
          loading={found.isRefetching}
          onClick={() => void found.refetch()}
        >
          {text.refresh}
        </Button>
      </div>
      <SessionSearch
        filters={filters}
        sites={sites}
        pageField={pageField}
        onChange={(search) => void navigate({ to: '/sessions', search, replace: true })}
      />
      {found.isError && <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.isSuccess && sessions.length === 0 && searching && (
        <Notice tone="info" title={text.noMatch}>
          {text.noMatchAdvice}
        </Notice>
      )}
      {found.isSuccess && sessions.length === 0 && !searching && (
        <FirstSession sites={sites} maySeeSites={seesSites} />
      )}
      {sessions.length > 0 && (
        <>
          <div className={pageClasses['panel']}>
            <SessionsTable sessions={sessions} siteNames={siteNames} />
          </div>
          <div className={pageClasses['more']}>
            {found.hasNextPage ? (
              <Button
                variant="default"
                loading={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                {text.loadMore}
              </Button>
            ) : (
              <span>{text.end}</span>
            )}
            <span className={pageClasses['keys']}>{text.keys}</span>
          </div>
        </>
      )}
    </div>
  );
}
