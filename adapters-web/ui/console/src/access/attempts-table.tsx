import classes from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';

interface AttemptsTableProps {
  attempts: readonly { at: number; address: string }[];
  caption: string;
}

/** Failures to sign in, newest first, with time and masked address. */
export function AttemptsTable({ attempts, caption }: AttemptsTableProps) {
  const { words, format } = useWords();
  const text = words.security;
  return (
    <table className={classes['table']} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{text.when}</th>
          <th scope="col">{text.address}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {attempts.map((attempt, index) => (
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
