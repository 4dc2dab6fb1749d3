import { TextInput } from '@mantine/core';
import { useWords } from '../words/use-words.ts';
import { DraftInput } from './draft-input.tsx';
import type { SessionFilters } from './session-filters.ts';
import classes from './session-search.module.css';
import { withFilters } from './with-filters.ts';

interface DurationFieldsProps {
  filters: SessionFilters;
  onChange: (filters: SessionFilters) => void;
}

/** Shortest and longest duration, in seconds. */
export function DurationFields({ filters, onChange }: DurationFieldsProps) {
  const { words } = useWords();
  const labels = { min: words.sessions.minDuration, max: words.sessions.maxDuration };
  const set = (key: 'min' | 'max', text: string): void => {
    const seconds = Number(text);
    const valid = text !== '' && Number.isSafeInteger(seconds) && seconds >= 0;
    onChange(withFilters(filters, { [key]: valid ? seconds : undefined }));
  };
  return (
    <div className={classes['fields']}>
      {(['min', 'max'] as const).map((key) => (
        <DraftInput key={key} value={filters[key]?.toString() ?? ''} onCommit={(value) => set(key, value)}>
          {(draft) => (
            <TextInput
              size="xs"
              type="number"
              min={0}
              step={1}
              inputMode="numeric"
              label={labels[key]}
              {...draft}
            />
          )}
        </DraftInput>
      ))}
    </div>
  );
}
