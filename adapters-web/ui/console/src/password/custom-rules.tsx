import { Switch, TextInput } from '@mantine/core';
import classes from '../site/site-card.module.css';
import { useWords } from '../words/use-words.ts';
import type { RulesDraft } from './rules-draft.ts';

interface CustomRulesProps {
  draft: RulesDraft;
  disabled: boolean;
  onChange: (draft: RulesDraft) => void;
}

const NUMBERS = ['leastLength', 'leastWithSecondFactor', 'remembered'] as const;
const CHOICES = ['digit', 'letter', 'blocklist', 'autofill', 'expires'] as const;

/** Each rule of the account's own; the digit goes only while the named contact's deviation counts. */
export function CustomRules({ draft, disabled, onChange }: CustomRulesProps) {
  const { words } = useWords();
  const text = words.passwordPolicy.rules;
  const number = (name: (typeof NUMBERS)[number] | 'expiryDays') => (
    <TextInput
      key={name}
      label={text[name]}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      disabled={disabled}
      value={draft[name]}
      onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes['form']}>
      {NUMBERS.map(number)}
      {CHOICES.map((name) => (
        <Switch
          key={name}
          label={text[name]}
          disabled={disabled}
          checked={draft[name]}
          onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.checked })}
        />
      ))}
      {draft.expires && number('expiryDays')}
      <p>{text.digitStays}</p>
    </div>
  );
}
