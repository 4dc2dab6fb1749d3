import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { Loading } from '../shell/loading.tsx';
import { useWords } from '../words/use-words.ts';
import { CodeField } from './code-field.tsx';
import { CodeRefusal } from './code-refusal.tsx';
import classes from './factor.module.css';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodeList } from './recovery-code-list.tsx';

interface EnrolFactorProps {
  onDone: () => void;
  onCancel: () => void;
  cancel: string;
  /** What may be set up in its place. */
  alternative?: ReactNode;
}

/** Sets up an authenticator app: a code to scan, one of its codes back, and recovery codes. */
export function EnrolFactor({ onDone, onCancel, cancel, alternative }: EnrolFactorProps) {
  const { words } = useWords();
  const text = words.factor;
  const [code, setCode] = useState('');
  const proposed = useQuery({
    queryKey: ['me', 'second-factor', 'proposed'],
    queryFn: () => unwrap(apiClient.POST('/api/v1/me/second-factor', { params: { header: FROM_CONSOLE } })),
    staleTime: Infinity,
    gcTime: 0,
  });
  const confirm = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.POST('/api/v1/me/second-factor/confirm', {
          params: { header: FROM_CONSOLE },
          body: { code },
        }),
      ),
    onError: () => setCode(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate();
  };
  if (confirm.isSuccess) return <RecoveryCodeList codes={confirm.data.codes} onKept={onDone} />;
  const fault = confirm.error ?? proposed.error;
  return (
    <form className={classes['form']} onSubmit={submit}>
      {fault !== null && (
        <CodeRefusal fault={fault} title={text.confirmWrong} advice={text.confirmWrongAdvice} />
      )}
      {proposed.isPending && <Loading />}
      {proposed.isSuccess && (
        <>
          <p>{text.scan}</p>
          <QrCode text={proposed.data.uri} label={text.qr} />
          <p>
            {text.type} <code className={classes['secret']}>{proposed.data.secret}</code>
          </p>
          <CodeField value={code} withRecovery={false} onChange={setCode} />
        </>
      )}
      <div className={classes['actions']}>
        {proposed.isSuccess && (
          <Button type="submit" size="sm" loading={confirm.isPending}>
            {text.confirm}
          </Button>
        )}
        {alternative}
        <Button type="button" size="sm" variant="default" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
