import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { meQuery } from '../access/me-query.ts';
import { useWords } from '../words/use-words.ts';
import { purpose } from './purpose.ts';

/** Shows why this tab looks, and lets the person tell something else from now on. */
export function PurposeButton() {
  const { words } = useWords();
  const text = words.purpose;
  const { data: me } = useQuery(meQuery);
  const told = useSyncExternalStore(purpose.subscribe, purpose.told);
  const asking = me?.purpose?.asking ?? 'NOT_ASKED';
  if (asking === 'NOT_ASKED' || told === undefined) return null;
  const said = told.purpose === undefined ? text.untold : text.choices[told.purpose];
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-haspopup="dialog"
      title={text.change}
      onClick={() => void purpose.ask()}
    >
      {text.current(said)}
    </Button>
  );
}
