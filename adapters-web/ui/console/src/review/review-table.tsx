import type { Me, ReviewedAccess, ReviewedPerson } from '../api/schemas.ts';
import tableClasses from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import { PersonFindings } from './person-findings.tsx';
import { PersonHeld } from './person-held.tsx';
import { PersonVerdict } from './person-verdict.tsx';
import { mostUsed } from './most-used.ts';
import classes from './review.module.css';
import { UsageBars } from './usage-bars.tsx';

interface ReviewTableProps {
  shown: ReviewedAccess;
  people: readonly ReviewedPerson[];
  me: Me;
  busy: boolean;
  onDeed: (person: string, deed: 'confirm' | 'revoke') => void;
}

/** People with what they had, what they used of it, and what was decided about them. */
export function ReviewTable({ shown, people, me, busy, onDeed }: ReviewTableProps) {
  const { words, format } = useWords();
  const text = words.accessReview;
  const most = mostUsed(shown.people);
  return (
    <table className={tableClasses['table']} role="table">
      <caption className="visually-hidden">{text.heading}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col">{words.people.name}</th>
          <th scope="col">{text.had}</th>
          <th scope="col">{text.usedOfIt}</th>
          <th scope="col">{text.standsOut}</th>
          <th scope="col">{text.verdict}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {people.map((person) => (
          <tr
            role="row"
            key={person.id}
            tabIndex={-1}
            data-review-row={person.id}
            className={classes['row']}
            aria-label={person.name ?? person.id}
          >
            <td role="cell" data-label={words.people.name} data-wide="true">
              {person.name ?? person.id}
              {person.stateNow === 'SUSPENDED' && (
                <span className={tableClasses['badge']} data-tone="warn">
                  {words.people.states.SUSPENDED}
                </span>
              )}
              <span className={tableClasses['second']}>
                {person.used.lastAt === undefined
                  ? text.notLately
                  : text.last(format.date(person.used.lastAt))}
              </span>
            </td>
            <td role="cell" data-label={text.had} data-wide="true">
              <PersonHeld person={person} me={me} />
            </td>
            <td role="cell" data-label={text.usedOfIt} data-wide="true">
              <UsageBars used={person.used} most={most} />
            </td>
            <td role="cell" data-label={text.standsOut} data-wide="true">
              <PersonFindings person={person} middle={shown.middle} />
            </td>
            <td role="cell" data-label={text.verdict} data-wide="true">
              <PersonVerdict
                person={person}
                me={me}
                busy={busy}
                open={shown.review.endedAt === undefined}
                onDeed={onDeed}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
