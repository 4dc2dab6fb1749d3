import { Autocomplete, Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { SlidersHorizontal } from 'lucide-react';
import { useState, type Ref } from 'react';
import type { Site } from '../api/schemas.ts';
import { useWords } from '../words/use-words.ts';
import { DurationFields } from './duration-fields.tsx';
import { DraftInput } from './draft-input.tsx';
import { InstantFields } from './instant-fields.tsx';
import { RANGES, type RangeName, type SessionFilters } from './session-filters.ts';
import classes from './session-search.module.css';
import { withFilters } from './with-filters.ts';

const BROWSERS = ['Chrome', 'Chromium', 'Edge', 'Firefox', 'Opera', 'Safari', 'Samsung Internet'];

interface SessionSearchProps {
  filters: SessionFilters;
  sites: readonly Site[];
  pageField: Ref<HTMLInputElement>;
  onChange: (filters: SessionFilters) => void;
}

/** The search form. What it says is the address bar's search part, so that a search can be kept and passed on. */
export function SessionSearch({ filters, sites, pageField, onChange }: SessionSearchProps) {
  const { words } = useWords();
  const text = words.sessions;
  const custom = filters.from !== undefined || filters.to !== undefined;
  const [choosing, setChoosing] = useState(custom);
  const [more, setMore] = useState(filters.min !== undefined || filters.max !== undefined);
  const time = filters.range ?? (custom || choosing ? 'custom' : 'all');

  const chooseTime = (value: string): void => {
    setChoosing(value === 'custom');
    const range = value in RANGES ? (value as RangeName) : undefined;
    onChange(withFilters(filters, { range, from: undefined, to: undefined }));
  };
  const set = (key: 'site' | 'page' | 'browser', value: string): void =>
    onChange(withFilters(filters, { [key]: value.trim() }));
  const clear = (): void => {
    setChoosing(false);
    setMore(false);
    onChange({});
  };
  return (
    <search className={classes['search']} aria-label={text.filters}>
      <div className={classes['times']}>
        <div className={classes['scroll']}>
          <SegmentedControl
            size="xs"
            aria-label={text.time}
            value={time}
            onChange={chooseTime}
            data={(['all', '1h', '24h', '7d', '30d', 'custom'] as const).map((value) => ({
              value,
              label: text.ranges[value],
            }))}
          />
        </div>
        {Object.keys(filters).length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={clear}>
            {text.reset}
          </Button>
        )}
      </div>
      <div className={classes['fields']}>
        <DraftInput value={filters.page ?? ''} onCommit={(value) => set('page', value)}>
          {(draft) => (
            <TextInput ref={pageField} size="xs" label={text.page} placeholder={text.pageHint} {...draft} />
          )}
        </DraftInput>
        {sites.length > 1 && (
          <NativeSelect
            size="xs"
            label={text.site}
            value={filters.site ?? ''}
            onChange={(event) => set('site', event.currentTarget.value)}
            data={[
              { value: '', label: text.anySite },
              ...sites.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <DraftInput value={filters.browser ?? ''} onCommit={(value) => set('browser', value)}>
          {({ onChange: edit, ...draft }) => (
            <Autocomplete
              size="xs"
              label={text.browser}
              placeholder={text.anyBrowser}
              data={BROWSERS}
              onChange={(value) => edit({ currentTarget: { value } })}
              onOptionSubmit={(value) => set('browser', value)}
              {...draft}
            />
          )}
        </DraftInput>
        <Button
          size="xs"
          variant="default"
          className={classes['more']}
          aria-expanded={more}
          leftSection={<SlidersHorizontal size={14} aria-hidden="true" />}
          onClick={() => setMore(!more)}
        >
          {text.duration}
        </Button>
      </div>
      {time === 'custom' && <InstantFields filters={filters} onChange={onChange} />}
      {more && <DurationFields filters={filters} onChange={onChange} />}
    </search>
  );
}
