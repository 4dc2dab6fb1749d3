import type { PasswordDeviation } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import classes from './compliance.module.css';

/** By whose word passwords may do, or might have done, without a digit. */
export function DeviationList({ deviations }: { deviations: readonly PasswordDeviation[] }) {
  const { words, format } = useWords();
  const text = words.compliance.deviation;
  if (deviations.length === 0) return <p>{text.none}</p>;
  return (
    <ul className={classes['findings']}>
      {deviations.map((each) => (
        <li key={`${each.recordedBy}-${String(each.recordedAt)}`}>
          <strong>{each.inForce ? text.counts : text.over}</strong>{' '}
          {text.line(
            format.dateTime(each.recordedAt),
            format.dateTime(each.endedAt ?? each.until),
            each.recordedBy,
          )}
          <br />
          {each.reason}
        </li>
      ))}
    </ul>
  );
}
