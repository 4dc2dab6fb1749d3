import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { chosenAccount } from '../api/chosen-account.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { auditExportAddress } from './audit-export-address.ts';
import { auditQuery } from './audit-query.ts';
import { AuditTable } from './audit-table.tsx';

/** Who looked at what. */
export function AuditPage() {
  const { words } = useWords();
  const text = words.audit;
  const { action } = useSearch({ from: '/signed-in/audit' });
  const navigate = useNavigate();
  const found = useInfiniteQuery(auditQuery(action));
  const records = found.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(words.titles.audit);
  const choose = (chosen: string): void =>
    void navigate({ to: '/audit', search: chosen === '' ? {} : { action: chosen }, replace: true });
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <NativeSelect
          size="xs"
          aria-label={text.action}
          value={action ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: text.anyAction },
            ...Object.entries(text.actions).map(([value, label]) => ({ value, label })),
          ]}
        />
        <Button
          component="a"
          variant="default"
          size="xs"
          href={auditExportAddress(chosenAccount.id)}
          download
        >
          {text.exportAll}
        </Button>
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {found.isError && <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.isSuccess && records.length === 0 && <Notice tone="info" title={text.none} />}
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
