import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '../access/me-query.ts';
import type { SupportGrant } from '../api/schemas.ts';
import { ReasonDialog } from '../people/reason-dialog.tsx';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { LooksDialog } from './looks-dialog.tsx';
import { SupportGrantsTable } from './support-grants-table.tsx';
import { supportGrantsQuery } from './support-grants-query.ts';
import { useSettleAccess } from './use-settle-access.ts';

type Asking = { what: 'refuse' | 'review' | 'looks'; grant: SupportGrant };

/** Support's access to the account: who asked, what was let in, and every look that was made. */
export function SupportAccessPage() {
  const { words } = useWords();
  const text = words.supportAccess;
  const { data: me } = useQuery(meQuery);
  const grants = useQuery(supportGrantsQuery);
  const [asking, setAsking] = useState<Asking>();
  const close = (): void => setAsking(undefined);
  const settle = useSettleAccess(close);
  useTitle(words.titles.supportAccess);
  if (me === undefined) return null;
  const open = (next: Asking): void => {
    settle.reset();
    setAsking(next);
  };
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {settle.isError && asking === undefined && <ProblemNotice fault={settle.error} />}
      {grants.isError && <ProblemNotice fault={grants.error} onRetry={() => void grants.refetch()} />}
      {grants.isPending && <Loading />}
      {grants.data?.length === 0 && (
        <Notice tone="info" title={text.none}>
          {text.noneAdvice}
        </Notice>
      )}
      {grants.data !== undefined && grants.data.length > 0 && (
        <div className={pageClasses['panel']}>
          <SupportGrantsTable
            grants={grants.data}
            me={me}
            busy={settle.isPending}
            onSettle={({ id }, deed) => settle.mutate({ id, deed })}
            onAsk={(what, grant) => open({ what, grant })}
          />
        </div>
      )}
      {asking?.what === 'looks' && <LooksDialog grant={asking.grant} onClose={close} />}
      {(asking?.what === 'refuse' || asking?.what === 'review') && (
        <ReasonDialog
          title={asking.what === 'refuse' ? text.refuse : text.review}
          lead={asking.what === 'refuse' ? text.refuseLead : text.reviewLead}
          submit={asking.what === 'refuse' ? text.refuse : text.review}
          busy={settle.isPending}
          fault={settle.error}
          onSubmit={(said) =>
            settle.mutate({
              id: asking.grant.id,
              deed: asking.what === 'refuse' ? 'refuse' : 'review',
              text: said,
            })
          }
          onClose={close}
        />
      )}
    </div>
  );
}
