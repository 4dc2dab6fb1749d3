import { useQuery } from '@tanstack/react-query';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import classes from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import { securityQueries } from './security-queries.ts';

/** Who failed to sign in as the person lately (clause F10). */
export function SignInAttempts() {
  const { words, format } = useWords();
  const text = words.security;
  const found = useQuery(securityQueries.attempts);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.length === 0) return <Notice tone="info" title={text.noAttempts} />;
  return (
    <table className={classes['table']} role="table">
      <caption className="visually-hidden">{text.attempts}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{text.when}</th>
          <th scope="col">{text.address}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {found.data.map((attempt, index) => (
          <tr role="row" key={`${String(attempt.at)}-${String(index)}`}>
            <td role="cell" data-label={text.when}>
              {format.dateTimeSeconds(attempt.at)}
            </td>
            <td role="cell" data-label={text.address} className="mono">
              {attempt.address}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
