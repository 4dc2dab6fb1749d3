import { useQueryClient } from '@tanstack/react-query';
import type { Me, SignInOwed } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { EnrolStep } from './enrol-step.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { meQuery } from './me-query.ts';
import { SecondFactorStep } from './second-factor-step.tsx';

interface OwedStepProps extends SignInOwed {
  onSignedIn: (me: Me) => Promise<void>;
  onRestart: () => void;
}

/** What a node of the version before, which answers during an upgrade, lets prove without saying so. */
const BEFORE: SignInOwed['factors'] = ['APP', 'RECOVERY_CODE'];

/** What comes after the password: proving the second factor, or setting one up. */
export function OwedStep({ owed, factors = BEFORE, onSignedIn, onRestart }: OwedStepProps) {
  const { words } = useWords();
  const text = words.factor;
  const client = useQueryClient();
  const enrolled = async (): Promise<void> => onSignedIn(await client.fetchQuery(meQuery));
  if (owed === 'ENROLMENT') return <EnrolStep onDone={() => void enrolled()} onRestart={onRestart} />;
  return (
    <EntryFrame
      heading={text.codeHeading}
      lead={factors.includes('PASSKEY') ? text.passkeyLead : text.codeLead}
    >
      <SecondFactorStep factors={factors} onSignedIn={(me) => void onSignedIn(me)} onRestart={onRestart} />
    </EntryFrame>
  );
}
