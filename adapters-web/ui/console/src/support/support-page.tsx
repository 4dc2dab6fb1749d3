import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { AskDialog } from './ask-dialog.tsx';
import { OwnGrantsTable } from './own-grants-table.tsx';
import { ownSupportQuery } from './own-support-query.ts';

/** What somebody of Support asked customers for, and may look at now. */
export function SupportPage() {
  const { words } = useWords();
  const text = words.support;
  const own = useQuery(ownSupportQuery);
  const [asking, setAsking] = useState<'ask' | 'breakGlass'>();
  const [said, setSaid] = useState<string>();
  useTitle(words.titles.support);
  const open = (which: 'ask' | 'breakGlass'): void => {
    setSaid(undefined);
    setAsking(which);
  };
  const mayAsk = own.data !== undefined && own.data.accounts.length > 0;
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        {mayAsk && (
          <>
            <Button size="xs" onClick={() => open('ask')}>
              {text.ask}
            </Button>
            <Button size="xs" variant="default" onClick={() => open('breakGlass')}>
              {text.breakGlass}
            </Button>
          </>
        )}
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {said !== undefined && <Notice tone="ok" title={said} />}
      {own.isError && <ProblemNotice fault={own.error} onRetry={() => void own.refetch()} />}
      {own.isPending && <Loading />}
      {own.data?.accounts.length === 0 && (
        <Notice tone="info" title={text.noAccount}>
          {text.noAccountAdvice}
        </Notice>
      )}
      {mayAsk && own.data.grants.length === 0 && (
        <Notice tone="info" title={text.none}>
          {text.noneAdvice}
        </Notice>
      )}
      {own.data !== undefined && own.data.grants.length > 0 && (
        <div className={pageClasses['panel']}>
          <OwnGrantsTable own={own.data} />
        </div>
      )}
      {asking !== undefined && mayAsk && (
        <AskDialog
          accounts={own.data.accounts}
          breakGlass={asking === 'breakGlass'}
          onDone={() => {
            setSaid(asking === 'breakGlass' ? text.opened : text.sent);
            setAsking(undefined);
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
