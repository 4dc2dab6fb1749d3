import { useQueryClient } from '@tanstack/react-query';
import type { Me, SignInOwed } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { EnrolFactor } from './enrol-factor.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { meQuery } from './me-query.ts';
import { SecondFactorStep } from './second-factor-step.tsx';

interface OwedStepProps {
  owed: SignInOwed['owed'];
  onSignedIn: (me: Me) => Promise<void>;
  onRestart: () => void;
}

/** What comes after the password: a code of the second factor, or setting one up. */
export function OwedStep({ owed, onSignedIn, onRestart }: OwedStepProps) {
  const { words } = useWords();
  const text = words.factor;
  const client = useQueryClient();
  const enrolled = async (): Promise<void> => onSignedIn(await client.fetchQuery(meQuery));
  return owed === 'SECOND_FACTOR' ? (
    <EntryFrame heading={text.codeHeading} lead={text.codeLead}>
      <SecondFactorStep onSignedIn={(me) => void onSignedIn(me)} onRestart={onRestart} />
    </EntryFrame>
  ) : (
    <EntryFrame heading={text.enrolHeading} lead={text.enrolLead}>
      <EnrolFactor onDone={() => void enrolled()} onCancel={onRestart} cancel={text.restart} />
    </EntryFrame>
  );
}
