import { ApiProblem } from '../api/api-problem.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';

interface CodeRefusalProps {
  fault: unknown;
  title: string;
  advice: string;
}

/** Why a code or a password was not taken, with what to do about it. */
export function CodeRefusal({ fault, title, advice }: CodeRefusalProps) {
  const { words } = useWords();
  if (!(fault instanceof ApiProblem)) return <ProblemNotice fault={fault} />;
  if (fault.asksForSignIn) {
    return (
      <Notice tone="danger" title={words.factor.over}>
        {words.factor.overAdvice}
      </Notice>
    );
  }
  if (fault.problem !== 'code-wrong') return <ProblemNotice fault={fault} />;
  return (
    <Notice tone="danger" title={title}>
      {advice}
    </Notice>
  );
}
