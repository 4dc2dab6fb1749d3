import { Button, Radio, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import classes from '../access/factor.module.css';
import type { PurposePolicy } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { purpose } from './purpose.ts';

/** Takes a purpose of those that the account offers, and what it refers to where the account wants that. */
export function PurposeForm({ policy }: { policy: PurposePolicy }) {
  const { words } = useWords();
  const text = words.purpose;
  const before = purpose.told();
  const [chosen, setChosen] = useState(policy.offered.find((each) => each === before?.purpose));
  const [reference, setReference] = useState(before?.reference ?? '');
  const isRequired = policy.asking === 'REQUIRED';
  const typed = policy.reference ? reference.trim() : '';
  const isWhole = chosen !== undefined && (!isRequired || !policy.reference || typed !== '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) purpose.settle({ purpose: chosen, reference: typed });
  };
  return (
    <form className={classes['form']} autoComplete="off" onSubmit={submit}>
      <p>{text.lead}</p>
      <Radio.Group
        label={text.purpose}
        value={chosen ?? ''}
        onChange={(value) => setChosen(policy.offered.find((each) => each === value))}
      >
        {policy.offered.map((each, index) => (
          <Radio
            key={each}
            value={each}
            label={text.choices[each]}
            mt={8}
            {...((chosen ?? policy.offered[0]) === each && { 'data-autofocus': true })}
            autoFocus={chosen === undefined && index === 0}
          />
        ))}
      </Radio.Group>
      {policy.reference && (
        <TextInput
          label={text.reference}
          description={text.referenceHint}
          maxLength={120}
          required={isRequired}
          withAsterisk={false}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      )}
      <div className={classes['actions']}>
        <Button type="submit" size="sm" disabled={!isWhole}>
          {text.submit}
        </Button>
        {isRequired ? (
          <Button type="button" size="sm" variant="default" onClick={purpose.turnAway}>
            {text.cancel}
          </Button>
        ) : (
          <Button type="button" size="sm" variant="default" onClick={() => purpose.settle({ reference: '' })}>
            {text.without}
          </Button>
        )}
      </div>
    </form>
  );
}
