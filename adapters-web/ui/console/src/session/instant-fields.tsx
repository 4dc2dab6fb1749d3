import { TextInput } from '@mantine/core';
import { fromLocalInput } from '../format/from-local-input.ts';
import { toLocalInput } from '../format/to-local-input.ts';
import { useWords } from '../words/use-words.ts';
import type { SessionFilters } from './session-filters.ts';
import classes from './session-search.module.css';
import { withFilters } from './with-filters.ts';

interface InstantFieldsProps {
  filters: SessionFilters;
  onChange: (filters: SessionFilters) => void;
}

/** A stretch of time of the person's own choice, in the time zone of this browser. */
export function InstantFields({ filters, onChange }: InstantFieldsProps) {
  const { words } = useWords();
  const set = (key: 'from' | 'to', text: string): void =>
    onChange(withFilters(filters, { range: undefined, [key]: fromLocalInput(text) }));
  return (
    <div className={classes['fields']}>
      {(['from', 'to'] as const).map((key) => (
        <TextInput
          key={key}
          size="xs"
          type="datetime-local"
          label={words.sessions[key]}
          value={toLocalInput(filters[key])}
          onChange={(event) => set(key, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}
