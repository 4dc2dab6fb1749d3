import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { useWords } from '../words/use-words.ts';
import classes from './factor.module.css';
import { makePasskey } from './make-passkey.ts';
import { PasskeyRefusal } from './passkey-refusal.tsx';
import { RecoveryCodeList } from './recovery-code-list.tsx';

interface AddPasskeyProps {
  onDone: () => void;
  onCancel: () => void;
  cancel: string;
  /** What may be set up in its place. */
  alternative?: ReactNode;
}

/** Makes a passkey under a name; recovery codes follow the first second factor. */
export function AddPasskey({ onDone, onCancel, cancel, alternative }: AddPasskeyProps) {
  const { words } = useWords();
  const text = words.factor;
  const [name, setName] = useState('');
  const params = { header: FROM_CONSOLE };
  const add = useMutation({
    mutationFn: async () => {
      const proposed = await unwrap(apiClient.POST('/api/v1/me/passkeys/begin', { params }));
      const body = { name: name.trim(), ...(await makePasskey(proposed)) };
      return unwrap(apiClient.POST('/api/v1/me/passkeys', { params, body }));
    },
    onSuccess: ({ codes }) => {
      if (codes.length === 0) onDone();
    },
  });
  if (add.isSuccess && add.data.codes.length > 0) {
    return <RecoveryCodeList codes={add.data.codes} onKept={onDone} />;
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form className={classes['form']} autoComplete="off" onSubmit={submit}>
      {add.isError && <PasskeyRefusal fault={add.error} />}
      <p>{text.passkeysLead}</p>
      <TextInput
        label={text.passkeyName}
        description={text.passkeyNameHint}
        autoComplete="off"
        maxLength={60}
        required
        pattern=".*\S.*"
        withAsterisk={false}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes['actions']}>
        <Button type="submit" size="sm" loading={add.isPending}>
          {text.makePasskey}
        </Button>
        {alternative}
        <Button type="button" size="sm" variant="default" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
