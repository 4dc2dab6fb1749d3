import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Loading } from '../shell/loading.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { AuditDownloads } from './audit-downloads.tsx';
import { auditQuery } from './audit-query.ts';
import { AuditTable } from './audit-table.tsx';
import { EmptyAnswer } from './empty-answer.tsx';
import { QuestionForm } from './question-form.tsx';
import { QuestionRow } from './question-row.tsx';
import { readAuditSearch } from './read-audit-search.ts';
import { toAuditFilters } from './to-audit-filters.ts';
import { ViewersPicture } from './viewers-picture.tsx';
import { visitorOfSessionQuery } from './visitor-of-session-query.ts';

/** Who looked at what: all of the log, or what answers one of a few questions. */
export function AuditPage() {
  const { words } = useWords();
  const text = words.audit;
  const search = useSearch({ from: '/signed-in/audit' });
  const navigate = useNavigate();
  const unnamed = search.ask === 'visitor' && search.visitor === undefined ? search.session : undefined;
  const named = useQuery({
    ...visitorOfSessionQuery(unnamed ?? ''),
    enabled: unnamed !== undefined,
  });
  const filters = toAuditFilters(
    unnamed === undefined || named.data === undefined ? search : { ...search, visitor: named.data },
  );
  const found = useInfiniteQuery(auditQuery(filters));
  const records = found.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(words.titles.audit);
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <AuditDownloads filters={filters} />
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      <QuestionRow asked={search.ask} />
      <QuestionForm
        key={search.ask ?? 'all'}
        search={search}
        onChange={(changes) =>
          void navigate({ to: '/audit', search: readAuditSearch({ ...search, ...changes }), replace: true })
        }
      />
      {named.isError && <ProblemNotice fault={named.error} onRetry={() => void named.refetch()} />}
      {search.ask === 'session' && search.session !== undefined && (
        <ViewersPicture session={search.session} />
      )}
      {found.isError && <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <Loading />}
      {records.length === 0 && (found.isSuccess || filters === undefined) && unnamed === undefined && (
        <EmptyAnswer search={search} />
      )}
      {records.length > 0 && (
        <>
          <div className={pageClasses['panel']}>
            <AuditTable records={records} />
          </div>
          <div className={pageClasses['more']}>
            {found.hasNextPage ? (
              <Button
                variant="default"
                loading={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                {words.sessions.loadMore}
              </Button>
            ) : (
              <span>{words.sessions.end}</span>
            )}
          </div>
        </>
      )}
    </div>
  );
}
