import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../words/use-words.ts';
import { isLimit, type Limit } from './is-limit.ts';
import classes from './people.module.css';

const KINDS = ['NOT_PAGES', 'NOT_SESSIONS'] as const;
const EXAMPLES = { NOT_PAGES: '/billing/*', NOT_SESSIONS: 'event=checkout' } as const;
const MOST = 20;

interface LimitsFieldProps {
  limits: readonly Limit[];
  onChange: (limits: Limit[]) => void;
}

/** Pages and sessions within somebody's scope that they may still not see. */
export function LimitsField({ limits, onChange }: LimitsFieldProps) {
  const { words } = useWords();
  const text = words.people;
  const set = (index: number, part: Partial<Limit>): void =>
    onChange(limits.map((limit, at) => (at === index ? { ...limit, ...part } : limit)));
  return (
    <fieldset className={classes['choices']}>
      <legend>{text.limits}</legend>
      <p className={classes['hint']}>{text.limitsHint}</p>
      {limits.map((limit, index) => (
        <div key={index} className={classes['limit']}>
          <NativeSelect
            size="xs"
            aria-label={text.limitKind(index + 1)}
            value={limit.kind}
            onChange={(event) => set(index, { kind: event.currentTarget.value as Limit['kind'] })}
            data={KINDS.map((value) => ({ value, label: text.limitKinds[value] }))}
          />
          <TextInput
            size="xs"
            aria-label={text.limitValue(index + 1)}
            placeholder={EXAMPLES[limit.kind]}
            error={limit.value !== '' && !isLimit(limit) && text.limitBad[limit.kind]}
            maxLength={256}
            autoComplete="off"
            spellCheck={false}
            value={limit.value}
            onChange={(event) => set(index, { value: event.currentTarget.value })}
          />
          <Button
            size="compact-sm"
            variant="default"
            aria-label={text.removeLimit(index + 1)}
            onClick={() => onChange(limits.filter((_, at) => at !== index))}
          >
            {text.remove}
          </Button>
        </div>
      ))}
      {limits.length < MOST && (
        <div className={classes['actions']}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange([...limits, { kind: 'NOT_PAGES', value: '' }])}
          >
            {text.addLimit}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
