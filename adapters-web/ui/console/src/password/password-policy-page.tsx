import { useQuery } from '@tanstack/react-query';
import { Loading } from '../shell/loading.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { LockoutEditor } from './lockout-editor.tsx';
import { lockoutPolicyQuery } from './lockout-policy-query.ts';
import { passwordPolicyQuery } from './password-policy-query.ts';
import { PolicyEditor } from './policy-editor.tsx';

/** What the passwords of the account's people must be, and which norms that keeps; what follows wrong guesses at them. */
export function PasswordPolicyPage() {
  const { words } = useWords();
  const policy = useQuery(passwordPolicyQuery);
  const lockout = useQuery(lockoutPolicyQuery);
  useTitle(words.titles.passwordPolicy);
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{words.passwordPolicy.heading}</h1>
        <p className={pageClasses['lead']}>{words.passwordPolicy.lead}</p>
      </div>
      {policy.isPending && <Loading />}
      {policy.isError && <ProblemNotice fault={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.data !== undefined && <PolicyEditor policy={policy.data} />}
      <h2>{words.lockout.heading}</h2>
      <p className={pageClasses['lead']}>{words.lockout.lead}</p>
      {lockout.isPending && <Loading />}
      {lockout.isError && <ProblemNotice fault={lockout.error} onRetry={() => void lockout.refetch()} />}
      {lockout.data !== undefined && <LockoutEditor policy={lockout.data} />}
    </div>
  );
}
