import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sitesQuery } from '../site/sites-query.ts';
import { useWords } from '../words/use-words.ts';
import type { AuditSearch } from './audit-search.ts';
import { useNameVisitor } from './use-name-visitor.ts';

interface VisitorFieldProps {
  search: AuditSearch;
  onChange: (changes: { visitor?: string | undefined; session?: string | undefined }) => void;
}

/** The site's own id of a visitor. It is sent once, for a key, and is in no address. */
export function VisitorField({ search, onChange }: VisitorFieldProps) {
  const { words } = useWords();
  const text = words.audit;
  const { data: sites = [] } = useQuery(sitesQuery);
  const [chosen, setChosen] = useState<string>();
  const [identity, setIdentity] = useState('');
  const name = useNameVisitor((visitor) => onChange({ visitor, session: undefined }));
  const site = chosen ?? sites[0]?.id;
  const ready = site !== undefined && identity !== '';
  const ask = (): void => {
    if (ready) name.mutate({ site, identity });
  };
  return (
    <>
      {sites.length > 1 && (
        <NativeSelect
          size="xs"
          label={words.sessions.site}
          value={site ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={sites.map(({ id, name: label }) => ({ value: id, label }))}
        />
      )}
      <TextInput
        size="xs"
        label={text.visitor}
        placeholder={search.visitor === undefined ? text.visitorHint : text.visitorKept}
        maxLength={256}
        autoComplete="off"
        value={identity}
        error={name.isError ? text.visitorFailed : undefined}
        onChange={(event) => setIdentity(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') ask();
        }}
      />
      <Button size="xs" loading={name.isPending} disabled={!ready} onClick={ask}>
        {text.show}
      </Button>
    </>
  );
}
