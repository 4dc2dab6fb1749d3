import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '../access/me-query.ts';
import type { PersonRequest } from '../api/schemas.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { requestsQuery } from './requests-query.ts';
import { RequestsTable } from './requests-table.tsx';
import { useSettle } from './use-settle.ts';

/** What was asked for about people, and what becomes of it. */
export function RequestsPage() {
  const { words } = useWords();
  const text = words.requests;
  const { data: me } = useQuery(meQuery);
  const requests = useQuery(requestsQuery);
  const [refusing, setRefusing] = useState<PersonRequest>();
  const settle = useSettle(() => setRefusing(undefined));
  useTitle(words.titles.requests);
  if (me === undefined) return null;
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {settle.isError && refusing === undefined && <ProblemNotice fault={settle.error} />}
      {requests.isError && <ProblemNotice fault={requests.error} onRetry={() => void requests.refetch()} />}
      {requests.isPending && <Loading />}
      {requests.data?.length === 0 && <Notice tone="info" title={text.none} />}
      {requests.data !== undefined && requests.data.length > 0 && (
        <div className={pageClasses['panel']}>
          <RequestsTable
            requests={requests.data}
            me={me}
            busy={settle.isPending}
            onSettle={(request, deed) => settle.mutate({ id: request.id, deed })}
            onRefuse={(request) => {
              settle.reset();
              setRefusing(request);
            }}
          />
        </div>
      )}
      {refusing !== undefined && (
        <ReasonDialog
          title={text.refuse}
          lead={text.refuseLead}
          submit={text.refuse}
          busy={settle.isPending}
          fault={settle.error}
          onSubmit={(reason) => settle.mutate({ id: refusing.id, deed: 'refuse', reason })}
          onClose={() => setRefusing(undefined)}
        />
      )}
    </div>
  );
}
