import { useQuery } from '@tanstack/react-query';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { AttemptsTable } from './attempts-table.tsx';
import { securityQueries } from './security-queries.ts';

/** Who failed to sign in as the person lately (clause F10). */
export function SignInAttempts() {
  const { words } = useWords();
  const text = words.security;
  const found = useQuery(securityQueries.attempts);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.length === 0) return <Notice tone="info" title={text.noAttempts} />;
  return <AttemptsTable attempts={found.data} caption={text.attempts} />;
}
