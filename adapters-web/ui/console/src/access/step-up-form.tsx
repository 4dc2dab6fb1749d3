import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { OwnFactor, StepUpRequest } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { KEPT_EMPTY } from '../password/kept-empty.ts';
import { useWords } from '../words/use-words.ts';
import { askForPasskey } from './ask-for-passkey.ts';
import { CodeField } from './code-field.tsx';
import { CodeRefusal } from './code-refusal.tsx';
import classes from './factor.module.css';
import { PasskeyRefusal } from './passkey-refusal.tsx';
import { passkeysWork } from './passkeys-work.ts';
import { stepUp } from './step-up.ts';

/** Takes a proof of who somebody is: by one of their second factors, or by the password of whoever has none. */
export function StepUpForm({ factor }: { factor: OwnFactor }) {
  const { words } = useWords();
  const text = words.factor;
  const [shown, setShown] = useState('');
  const send = (body: StepUpRequest): Promise<unknown> =>
    unwrap(apiClient.POST('/api/v1/sign-in/step-up', { params: { header: FROM_CONSOLE }, body }));
  const withApp = factor.enrolledAt !== undefined;
  const withPasskey = factor.passkeys.length > 0 && passkeysWork();
  const byCode = withApp || factor.passkeys.length > 0;
  const prove = useMutation({
    mutationFn: () => send(byCode ? { code: shown } : { password: shown }),
    onSuccess: () => stepUp.settle(true),
    onError: () => setShown(''),
  });
  const byPasskey = useMutation({
    mutationFn: async () => send({ passkey: await askForPasskey() }),
    onSuccess: () => stepUp.settle(true),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    byPasskey.reset();
    prove.mutate();
  };
  const confirm = (): void => {
    prove.reset();
    byPasskey.mutate();
  };
  const lead = byCode ? text.stepUpCode : text.stepUpPassword;
  return (
    <form className={classes['form']} autoComplete="off" onSubmit={submit}>
      <p>{withPasskey ? text.stepUpPasskey : lead}</p>
      {byPasskey.isError && <PasskeyRefusal fault={byPasskey.error} />}
      {withPasskey && (
        <Button
          type="button"
          size="sm"
          autoFocus
          data-autofocus
          loading={byPasskey.isPending}
          onClick={confirm}
        >
          {text.usePasskey}
        </Button>
      )}
      {prove.isError && (
        <CodeRefusal
          fault={prove.error}
          title={byCode ? text.wrong : text.stepUpPasswordWrong}
          advice={byCode ? text.wrongAdvice : text.stepUpPasswordAdvice}
        />
      )}
      {byCode ? (
        <CodeField value={shown} withApp={withApp} withRecovery focus={!withPasskey} onChange={setShown} />
      ) : (
        <PasswordInput
          label={words.signIn.password}
          autoComplete={KEPT_EMPTY}
          maxLength={512}
          required
          withAsterisk={false}
          autoFocus
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': words.signIn.showPassword, tabIndex: 0 }}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value)}
        />
      )}
      <div className={classes['actions']}>
        <Button
          type="submit"
          size="sm"
          variant={withPasskey ? 'default' : 'filled'}
          loading={prove.isPending}
        >
          {text.submit}
        </Button>
        <Button type="button" size="sm" variant="default" onClick={() => stepUp.settle(false)}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
