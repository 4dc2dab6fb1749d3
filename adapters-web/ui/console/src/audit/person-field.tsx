import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { peopleQuery } from '../people/people-query.ts';
import { DraftInput } from '../session/draft-input.tsx';
import { useWords } from '../words/use-words.ts';

interface PersonFieldProps {
  value: string | undefined;
  onChange: (person: string) => void;
}

/** One of the account's people by name, or by id for whoever may not list them. */
export function PersonField({ value, onChange }: PersonFieldProps) {
  const { words } = useWords();
  const text = words.audit;
  const { data: me } = useQuery(meQuery);
  const mayList = me !== undefined && may(me, 'person:read');
  const { data: people = [] } = useQuery({ ...peopleQuery, enabled: mayList });
  if (!mayList) {
    return (
      <DraftInput value={value ?? ''} onCommit={(id) => onChange(id.trim())}>
        {(draft) => <TextInput size="xs" label={text.personId} {...draft} />}
      </DraftInput>
    );
  }
  const known = people.map(({ id, name }) => ({ value: id, label: name }));
  const other = value !== undefined && !people.some(({ id }) => id === value);
  return (
    <NativeSelect
      size="xs"
      label={text.personName}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: text.choose },
        ...(other ? [{ value, label: text.person(value) }] : []),
        ...known,
      ]}
    />
  );
}
