import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { AddPasskey } from './add-passkey.tsx';
import { EnrolFactor } from './enrol-factor.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { passkeysWork } from './passkeys-work.ts';

interface EnrolStepProps {
  onDone: () => void;
  onRestart: () => void;
}

/** Sets up the second factor that a sign-in owes: an authenticator app, or a passkey where the browser can. */
export function EnrolStep({ onDone, onRestart }: EnrolStepProps) {
  const { words } = useWords();
  const text = words.factor;
  const [byPasskey, setByPasskey] = useState(false);
  const steps = {
    onDone,
    onCancel: onRestart,
    cancel: text.restart,
    alternative: passkeysWork() && (
      <Button type="button" size="sm" variant="default" onClick={() => setByPasskey(!byPasskey)}>
        {byPasskey ? text.appInstead : text.passkeyInstead}
      </Button>
    ),
  };
  return (
    <EntryFrame heading={text.enrolHeading} lead={text.enrolLead}>
      {byPasskey ? <AddPasskey {...steps} /> : <EnrolFactor {...steps} />}
    </EntryFrame>
  );
}
