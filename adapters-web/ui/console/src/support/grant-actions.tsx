import { Button } from '@mantine/core';
import type { SupportGrant } from '../api/schemas.ts';
import peopleClasses from '../people/people.module.css';
import { useWords } from '../words/use-words.ts';
import { canBeEnded } from './can-be-ended.ts';
import { canBeReviewed } from './can-be-reviewed.ts';
import { grantStage } from './grant-stage.ts';

export interface GrantActionsProps {
  grant: SupportGrant;
  now: number;
  mayDecide: boolean;
  mayEnd: boolean;
  busy: boolean;
  onSettle: (grant: SupportGrant, deed: 'approve' | 'end') => void;
  onAsk: (what: 'refuse' | 'review' | 'looks', grant: SupportGrant) => void;
}

/** What can be done about one grant of Support. */
export function GrantActions({ grant, now, mayDecide, mayEnd, busy, onSettle, onAsk }: GrantActionsProps) {
  const { words } = useWords();
  const text = words.supportAccess;
  const stage = grantStage(grant, now);
  const who = grant.personName ?? grant.person;
  const button = (name: string, onClick: () => void, variant: 'filled' | 'default' = 'default') => (
    <Button
      size="compact-sm"
      variant={variant}
      disabled={busy}
      aria-label={text.deedOf(name, who)}
      onClick={onClick}
    >
      {name}
    </Button>
  );
  return (
    <div className={peopleClasses['actions']}>
      {mayDecide && stage === 'asked' && (
        <>
          {button(text.approve, () => onSettle(grant, 'approve'), 'filled')}
          {button(text.refuse, () => onAsk('refuse', grant))}
        </>
      )}
      {mayEnd && canBeEnded(stage, mayDecide) && button(text.end, () => onSettle(grant, 'end'))}
      {mayDecide && canBeReviewed(grant, now) && button(text.review, () => onAsk('review', grant), 'filled')}
      {grant.state !== 'ASKED' &&
        grant.state !== 'REFUSED' &&
        button(text.looks, () => onAsk('looks', grant))}
    </div>
  );
}
