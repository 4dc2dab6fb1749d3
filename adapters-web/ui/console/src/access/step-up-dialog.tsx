import { Button, Modal, PasswordInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore, type FormEvent } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { CodeField } from './code-field.tsx';
import { CodeRefusal } from './code-refusal.tsx';
import classes from './factor.module.css';
import { securityQueries } from './security-queries.ts';
import { stepUp } from './step-up.ts';

/** Asks whether it is still the same person whenever the server wants to know; what they were about is then done. */
export function StepUpDialog() {
  const { words } = useWords();
  const asking = useSyncExternalStore(stepUp.subscribe, stepUp.isAsking);
  if (!asking) return null;
  return (
    <Modal
      opened
      onClose={() => stepUp.settle(false)}
      title={words.factor.stepUpHeading}
      centered
      zIndex={400}
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <ProofForm />
    </Modal>
  );
}

function ProofForm() {
  const { words } = useWords();
  const text = words.factor;
  const [shown, setShown] = useState('');
  const factor = useQuery({ ...securityQueries.factor, staleTime: 0 });
  const byCode = factor.data?.enrolledAt !== undefined;
  const prove = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.POST('/api/v1/sign-in/step-up', {
          params: { header: FROM_CONSOLE },
          body: byCode ? { code: shown } : { password: shown },
        }),
      ),
    onSuccess: () => stepUp.settle(true),
    onError: () => setShown(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    prove.mutate();
  };
  if (factor.isPending) return <Loading />;
  if (factor.isError) return <ProblemNotice fault={factor.error} />;
  return (
    <form className={classes['form']} autoComplete="off" onSubmit={submit}>
      <p>{byCode ? text.stepUpCode : text.stepUpPassword}</p>
      {prove.isError && (
        <CodeRefusal
          fault={prove.error}
          title={byCode ? text.wrong : text.stepUpPasswordWrong}
          advice={byCode ? text.wrongAdvice : text.stepUpPasswordAdvice}
        />
      )}
      {byCode ? (
        <CodeField value={shown} withRecovery onChange={setShown} />
      ) : (
        <PasswordInput
          label={words.signIn.password}
          autoComplete="off"
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
        <Button type="submit" size="sm" loading={prove.isPending}>
          {text.submit}
        </Button>
        <Button type="button" size="sm" variant="default" onClick={() => stepUp.settle(false)}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
