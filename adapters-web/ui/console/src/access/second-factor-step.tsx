import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { Me } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { useWords } from '../words/use-words.ts';
import { CodeField } from './code-field.tsx';
import { CodeRefusal } from './code-refusal.tsx';
import classes from './entry-frame.module.css';

interface SecondFactorStepProps {
  onSignedIn: (me: Me) => void;
  onRestart: () => void;
}

/** The second of the two steps of signing in. */
export function SecondFactorStep({ onSignedIn, onRestart }: SecondFactorStepProps) {
  const { words } = useWords();
  const text = words.factor;
  const [code, setCode] = useState('');
  const complete = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.POST('/api/v1/sign-in/second-factor', {
          params: { header: FROM_CONSOLE },
          body: { code },
        }),
      ),
    onSuccess: onSignedIn,
    onError: () => setCode(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    complete.mutate();
  };
  return (
    <form className={classes['form']} onSubmit={submit}>
      {complete.isError && (
        <CodeRefusal fault={complete.error} title={text.wrong} advice={text.wrongAdvice} />
      )}
      <CodeField value={code} withRecovery onChange={setCode} />
      <Button type="submit" size="md" loading={complete.isPending}>
        {text.submit}
      </Button>
      <Button type="button" variant="subtle" onClick={onRestart}>
        {text.restart}
      </Button>
    </form>
  );
}
