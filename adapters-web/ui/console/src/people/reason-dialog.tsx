import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import classes from './people.module.css';

interface ReasonDialogProps {
  title: string;
  lead: string;
  submit: string;
  busy: boolean;
  fault: unknown;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** Asks for the reason of a deed before it is done. */
export function ReasonDialog({ title, lead, submit, busy, fault, onSubmit, onClose }: ReasonDialogProps) {
  const { words } = useWords();
  const text = words.people;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') onSubmit(reason.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <form className={classes['form']} noValidate onSubmit={send}>
        <span>{lead}</span>
        {fault !== null && <ProblemNotice fault={fault} />}
        <Textarea
          label={text.reason}
          error={tried && reason.trim() === '' && text.reasonNone}
          maxLength={500}
          rows={3}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes['actions']}>
          <Button type="submit" size="sm" loading={busy}>
            {submit}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
