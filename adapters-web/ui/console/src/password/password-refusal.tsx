import { ApiProblem } from '../api/api-problem.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { PasswordFaultList } from './password-fault-list.tsx';

/** Why a password was not taken, or whatever else went wrong on the way. */
export function PasswordRefusal({ fault }: { fault: unknown }) {
  const { words } = useWords();
  if (!(fault instanceof ApiProblem) || fault.problem !== 'password-refused') {
    return <ProblemNotice fault={fault} />;
  }
  return (
    <Notice tone="danger" title={words.problem.causes.password}>
      <PasswordFaultList faults={fault.faults} />
    </Notice>
  );
}
