import { Button } from '@mantine/core';
import type { Me, ReviewedPerson } from '../api/schemas.ts';
import { may } from '../access/may.ts';
import peopleClasses from '../people/people.module.css';
import tableClasses from '../shell/table.module.css';
import { useWords } from '../words/use-words.ts';
import { isToJudge } from './is-to-judge.ts';

const TONES = { CONFIRMED: 'ok', REVOKED: 'danger', SUSPENDED: 'warn', KEPT: 'warn', GONE: 'plain' } as const;

interface PersonVerdictProps {
  person: ReviewedPerson;
  me: Me;
  busy: boolean;
  open: boolean;
  onDeed: (person: string, deed: 'confirm' | 'revoke') => void;
}

/** What was decided about somebody, or what can be. */
export function PersonVerdict({ person, me, busy, open, onDeed }: PersonVerdictProps) {
  const { words, format } = useWords();
  const text = words.accessReview;
  const { verdict } = person;
  const name = person.name ?? person.id;
  const decidable = may(me, 'access-review:decide') && person.id !== me.id;
  const mayConfirm = decidable && isToJudge(person);
  const mayRevoke = mayConfirm || (decidable && open && verdict?.verdict === 'CONFIRMED');
  return (
    <>
      {verdict !== undefined && (
        <>
          <span className={tableClasses['badge']} data-tone={TONES[verdict.verdict]}>
            {text.verdicts[verdict.verdict]}
          </span>
          <span className={tableClasses['second']}>
            {verdict.by === undefined
              ? format.dateTime(verdict.at)
              : text.by(verdict.byName ?? verdict.by, format.dateTime(verdict.at))}
          </span>
        </>
      )}
      {verdict?.verdict === 'REVOKED' && person.stateNow === 'SUSPENDED' && (
        <span className={tableClasses['second']}>{text.suspendedNow}</span>
      )}
      {person.id === me.id && verdict === undefined && (
        <span className={tableClasses['second']}>{text.yourself}</span>
      )}
      {person.state === 'REVOKED' && <span className={tableClasses['second']}>{text.gone}</span>}
      {(mayConfirm || mayRevoke) && (
        <div className={peopleClasses['actions']}>
          {mayConfirm && (
            <Button
              size="compact-sm"
              disabled={busy}
              aria-label={text.confirmOf(name)}
              onClick={() => onDeed(person.id, 'confirm')}
            >
              {text.confirm}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            aria-label={text.revokeOf(name)}
            onClick={() => onDeed(person.id, 'revoke')}
          >
            {text.revoke}
          </Button>
        </div>
      )}
    </>
  );
}
