import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { ChangePasswordForm } from './change-password-form.tsx';
import { ownPasswordQuery } from './own-password-query.ts';

/** Where people change their password; whoever's is expired is led here and can do nothing else before. */
export function ChangePasswordPage() {
  const { words, format } = useWords();
  const text = words.password;
  const own = useQuery(ownPasswordQuery);
  const [changed, setChanged] = useState(false);
  useTitle(words.titles.password);
  const expiresAt = own.data?.expiresAt;
  const expired = expiresAt !== undefined && expiresAt <= Date.now();
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {changed && (
        <Notice tone="ok" title={text.changed}>
          {text.changedAdvice}
        </Notice>
      )}
      {!changed && expired && (
        <Notice tone="warn" title={text.expired}>
          {text.expiredAdvice}
        </Notice>
      )}
      {!expired && expiresAt !== undefined && <p>{text.expires(format.dateTime(expiresAt))}</p>}
      {own.isPending && <Loading />}
      {own.isError && <ProblemNotice fault={own.error} onRetry={() => void own.refetch()} />}
      {own.data !== undefined && (
        <ChangePasswordForm
          rules={own.data.rules}
          onChanged={() => setChanged(true)}
          onTry={() => setChanged(false)}
        />
      )}
    </div>
  );
}
