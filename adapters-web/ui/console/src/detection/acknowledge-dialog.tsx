import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { SecurityAlert } from '../api/schemas.ts';
import classes from '../people/people.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { alertSentence } from './alert-sentence.ts';
import { useAcknowledge } from './use-acknowledge.ts';

/** Acknowledges an alert, with a note of what came of it; Enter is enough. */
export function AcknowledgeDialog({ alert, onClose }: { alert: SecurityAlert; onClose: () => void }) {
  const { words } = useWords();
  const text = words.alerts;
  const [note, setNote] = useState('');
  const acknowledge = useAcknowledge(onClose);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    acknowledge.mutate({ id: alert.id, note: note.trim() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.rules[alert.rule]}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <form className={classes['form']} noValidate onSubmit={send}>
        <span>{alertSentence(alert, text)}</span>
        {acknowledge.isError && <ProblemNotice fault={acknowledge.error} />}
        <TextInput
          label={text.note}
          description={text.noteHint}
          maxLength={500}
          data-autofocus
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={classes['actions']}>
          <Button type="submit" size="sm" loading={acknowledge.isPending}>
            {text.acknowledge}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {words.people.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
