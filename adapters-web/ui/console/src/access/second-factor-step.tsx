import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { Me, SecondFactorRequest, SignInOwed } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { Notice } from '../shell/notice.tsx';
import { useWords } from '../words/use-words.ts';
import { askForPasskey } from './ask-for-passkey.ts';
import { CodeField } from './code-field.tsx';
import { CodeRefusal } from './code-refusal.tsx';
import classes from './entry-frame.module.css';
import { PasskeyRefusal } from './passkey-refusal.tsx';
import { passkeysWork } from './passkeys-work.ts';

interface SecondFactorStepProps {
  /** By what the person may prove their second factor. */
  factors: SignInOwed['factors'];
  onSignedIn: (me: Me) => void;
  onRestart: () => void;
}

/** The second of the two steps of signing in: a passkey or a code, of those that the person has. */
export function SecondFactorStep({ factors, onSignedIn, onRestart }: SecondFactorStepProps) {
  const { words } = useWords();
  const text = words.factor;
  const [code, setCode] = useState('');
  const send = (body: SecondFactorRequest): Promise<Me> =>
    unwrap(apiClient.POST('/api/v1/sign-in/second-factor', { params: { header: FROM_CONSOLE }, body }));
  const byPasskey = useMutation({
    mutationFn: async () => send({ passkey: await askForPasskey() }),
    onSuccess: onSignedIn,
  });
  const byCode = useMutation({
    mutationFn: () => send({ code }),
    onSuccess: onSignedIn,
    onError: () => setCode(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    byPasskey.reset();
    byCode.mutate();
  };
  const confirm = (): void => {
    byCode.reset();
    byPasskey.mutate();
  };
  const withPasskey = factors.includes('PASSKEY');
  const withApp = factors.includes('APP');
  const offered = withPasskey && passkeysWork();
  return (
    <div className={classes['form']}>
      {withPasskey && !offered && <Notice tone="info" title={text.passkeysUnsupported} />}
      {byPasskey.isError && <PasskeyRefusal fault={byPasskey.error} />}
      {offered && (
        <Button size="md" autoFocus loading={byPasskey.isPending} onClick={confirm}>
          {text.usePasskey}
        </Button>
      )}
      {(withApp || factors.includes('RECOVERY_CODE')) && (
        <form className={classes['form']} onSubmit={submit}>
          {byCode.isError && (
            <CodeRefusal fault={byCode.error} title={text.wrong} advice={text.wrongAdvice} />
          )}
          <CodeField value={code} withApp={withApp} withRecovery focus={!offered} onChange={setCode} />
          <Button type="submit" size="md" variant={offered ? 'default' : 'filled'} loading={byCode.isPending}>
            {text.submit}
          </Button>
        </form>
      )}
      <Button type="button" variant="subtle" onClick={onRestart}>
        {text.restart}
      </Button>
    </div>
  );
}
