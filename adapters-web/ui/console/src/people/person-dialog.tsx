import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Person, PersonRequest, PersonTerms } from '../api/schemas.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { isLimit } from './is-limit.ts';
import classes from './people.module.css';
import { TermsFields } from './terms-fields.tsx';
import { usePersonRequest } from './use-person-request.ts';

const FRESH: PersonTerms = {
  role: 'STANDARD_USER',
  wholeAccount: false,
  sites: [],
  siteGroups: [],
  added: [],
  removed: [],
  namedContact: false,
  limits: [],
};

interface PersonDialogProps {
  /** Who is to be changed; somebody is to be added when left out. */
  person?: Person | undefined;
  /** Whether it is done at once instead of asked for. */
  direct: boolean;
  onDone: (request: PersonRequest) => void;
  onClose: () => void;
}

/** Asks for somebody to be added or changed. */
export function PersonDialog({ person, direct, onDone, onClose }: PersonDialogProps) {
  const { words } = useWords();
  const text = words.people;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [terms, setTerms] = useState(person?.terms ?? FRESH);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const request = usePersonRequest(onDone);
  const isSound =
    terms.limits.every(isLimit) &&
    reason.trim() !== '' &&
    (person !== undefined || (name.trim() !== '' && email.includes('@')));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isSound) return;
    const why = reason.trim();
    request.mutate(
      person === undefined
        ? { kind: 'ADD', name: name.trim(), email: email.trim(), terms, reason: why }
        : { kind: 'CHANGE', person: person.id, terms, reason: why },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={person === undefined ? (direct ? text.add : text.request) : text.changeOf(person.name)}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <form className={classes['form']} noValidate onSubmit={submit}>
        {request.isError && <ProblemNotice fault={request.error} />}
        {person === undefined && (
          <>
            <TextInput
              label={text.name}
              error={tried && name.trim() === '' && text.nameNone}
              maxLength={100}
              autoComplete="off"
              data-autofocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={text.email}
              error={tried && !email.includes('@') && text.emailBad}
              maxLength={254}
              type="email"
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          </>
        )}
        <TermsFields terms={terms} onChange={setTerms} />
        <Textarea
          label={text.reason}
          description={text.reasonHint}
          error={tried && reason.trim() === '' && text.reasonNone}
          maxLength={500}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes['actions']}>
          <Button type="submit" size="sm" loading={request.isPending}>
            {direct ? text.doIt : text.send}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
