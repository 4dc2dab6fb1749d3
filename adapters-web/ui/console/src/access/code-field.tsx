import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';

interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Whether there is an app whose code it takes; otherwise recovery codes alone. */
  withApp?: boolean;
  /** Whether a recovery code may stand for the app's. */
  withRecovery: boolean;
  /** Whether one types into it at once. */
  focus?: boolean;
}

/** Takes a code of the authenticator app, which phones offer to fill in, or a recovery code. */
export function CodeField({ value, onChange, withApp = true, withRecovery, focus = true }: CodeFieldProps) {
  const { words } = useWords();
  const text = words.factor;
  const [recovery, setRecovery] = useState(!withApp);
  return (
    <>
      <TextInput
        key={String(recovery)}
        label={recovery ? text.recoveryCode : text.code}
        inputMode={recovery ? 'text' : 'numeric'}
        autoComplete={recovery ? 'off' : 'one-time-code'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        required
        withAsterisk={false}
        autoFocus={focus}
        data-autofocus={focus ? true : undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {withApp && withRecovery && (
        <Button
          type="button"
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            onChange('');
            setRecovery(!recovery);
          }}
        >
          {recovery ? text.useApp : text.useRecovery}
        </Button>
      )}
    </>
  );
}
