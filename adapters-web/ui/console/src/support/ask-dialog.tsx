import { Button, Checkbox, Modal, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { OwnSupport } from '../api/schemas.ts';
import { fromLocalInput } from '../format/from-local-input.ts';
import { toLocalInput } from '../format/to-local-input.ts';
import { Choices } from '../people/choices.tsx';
import peopleClasses from '../people/people.module.css';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { canBeAskedFor } from './can-be-asked-for.ts';
import { useAskAccess } from './use-ask-access.ts';
import { useNow } from './use-now.ts';

const HOUR = 3_600_000;

interface AskDialogProps {
  accounts: OwnSupport['accounts'];
  /** Whether it is opened without approval instead of asked for. */
  breakGlass: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** Asks a customer for access, or opens their account in an emergency. */
export function AskDialog({ accounts, breakGlass, onDone, onClose }: AskDialogProps) {
  const { words } = useWords();
  const text = words.support;
  const [account, setAccount] = useState(accounts[0]?.id ?? '');
  const [wholeAccount, setWhole] = useState(false);
  const [sites, setSites] = useState<string[]>([]);
  const [siteGroups, setGroups] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [startsAt, setStart] = useState<number | undefined>(() => Date.now());
  const [endsAt, setEnd] = useState<number | undefined>(() => Date.now() + HOUR);
  const [minutes, setMinutes] = useState(30);
  const [tried, setTried] = useState(false);
  const now = useNow(60_000);
  const ask = useAskAccess(onDone);
  const place = accounts.find((one) => one.id === account);
  const hasScope = wholeAccount || sites.length + siteGroups.length > 0;
  const hasTime = breakGlass || canBeAskedFor(startsAt, endsAt, now);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!hasScope || !hasTime || reason.trim() === '') return;
    const common = {
      wholeAccount,
      sites: wholeAccount ? [] : sites,
      siteGroups: wholeAccount ? [] : siteGroups,
      reason: reason.trim(),
    };
    ask.mutate(
      breakGlass
        ? { account, breakGlass, body: { ...common, minutes } }
        : { account, breakGlass, body: { ...common, startsAt: startsAt ?? 0, endsAt: endsAt ?? 0 } },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={breakGlass ? text.breakGlass : text.ask}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <form className={peopleClasses['form']} noValidate onSubmit={submit}>
        {breakGlass && (
          <Notice tone="warn" title={text.loud}>
            {text.loudHint}
          </Notice>
        )}
        {ask.isError && <ProblemNotice fault={ask.error} />}
        <NativeSelect
          label={text.account}
          value={account}
          data-autofocus
          onChange={(event) => {
            setAccount(event.currentTarget.value);
            setSites([]);
            setGroups([]);
          }}
          data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Checkbox
          label={words.people.wholeAccount}
          checked={wholeAccount}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
        {!wholeAccount && place !== undefined && (
          <>
            <Choices
              legend={words.people.groups}
              all={place.siteGroups}
              chosen={siteGroups}
              onChange={setGroups}
            />
            <Choices legend={words.people.sites} all={place.sites} chosen={sites} onChange={setSites} />
          </>
        )}
        {tried && !hasScope && <Notice tone="danger" title={text.scopeNone} />}
        <Textarea
          label={words.people.reason}
          description={text.reasonHint}
          error={tried && reason.trim() === '' && words.people.reasonNone}
          maxLength={500}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {breakGlass ? (
          <NumberInput
            label={text.minutes}
            min={1}
            max={60}
            clampBehavior="strict"
            allowDecimal={false}
            value={minutes}
            onChange={(value) => setMinutes(Number(value) || 1)}
          />
        ) : (
          <>
            <TextInput
              type="datetime-local"
              label={text.from}
              value={toLocalInput(startsAt)}
              onChange={(event) => setStart(fromLocalInput(event.currentTarget.value))}
            />
            <TextInput
              type="datetime-local"
              label={text.to}
              error={tried && !hasTime && text.timeBad}
              value={toLocalInput(endsAt)}
              onChange={(event) => setEnd(fromLocalInput(event.currentTarget.value))}
            />
          </>
        )}
        <div className={peopleClasses['actions']}>
          <Button type="submit" size="sm" loading={ask.isPending}>
            {breakGlass ? text.open : text.send}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {words.people.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
