import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import type { AllowedAddresses } from '../api/schemas.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import classes from './addresses.module.css';
import { readRanges } from './read-ranges.ts';
import { useSetAddresses } from './use-set-addresses.ts';

interface AddressesFormProps {
  addresses: AllowedAddresses;
  mayChange: boolean;
}

/** The list, one range a line; what would lock its editor out is asked for a second time. */
export function AddressesForm({ addresses, mayChange }: AddressesFormProps) {
  const { words } = useWords();
  const text = words.addresses;
  const [typed, setTyped] = useState(addresses.ranges.join('\n'));
  const [saved, setSaved] = useState(false);
  const set = useSetAddresses(() => setSaved(true));
  const wouldLockOut = set.error instanceof ApiProblem && set.error.problem === 'would-lock-out';
  const save = (confirmed: boolean): void => {
    setSaved(false);
    set.mutate({ ranges: readRanges(typed), confirmed });
  };
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(false);
      }}
    >
      {saved && <Notice tone="ok" title={text.saved} />}
      {wouldLockOut && (
        <Notice
          tone="danger"
          title={text.lockOut}
          action={
            <Button size="xs" variant="default" loading={set.isPending} onClick={() => save(true)}>
              {text.anyway}
            </Button>
          }
        >
          {text.lockOutAdvice}
        </Notice>
      )}
      {set.isError && !wouldLockOut && <ProblemNotice fault={set.error} />}
      <Textarea
        label={text.ranges}
        description={text.hint}
        rows={8}
        spellCheck={false}
        readOnly={!mayChange}
        value={typed}
        onChange={(event) => {
          set.reset();
          setSaved(false);
          setTyped(event.currentTarget.value);
        }}
      />
      {addresses.yours !== undefined && <span>{text.yours(addresses.yours)}</span>}
      {mayChange && (
        <div className={classes['actions']}>
          <Button type="submit" size="sm" loading={set.isPending}>
            {text.save}
          </Button>
        </div>
      )}
    </form>
  );
}
