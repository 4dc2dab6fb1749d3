import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { DraftInput } from '../session/draft-input.tsx';
import { supportGrantsQuery } from '../support/support-grants-query.ts';
import { useWords } from '../words/use-words.ts';

interface GrantFieldProps {
  value: string | undefined;
  onChange: (grant: string) => void;
}

/** One of Support's grants by who asked for it and when, or by id for whoever may not list them. */
export function GrantField({ value, onChange }: GrantFieldProps) {
  const { words, format } = useWords();
  const text = words.audit;
  const { data: me } = useQuery(meQuery);
  const mayList = me !== undefined && may(me, 'support:read');
  const { data: grants = [] } = useQuery({ ...supportGrantsQuery, enabled: mayList });
  if (!mayList) {
    return (
      <DraftInput value={value ?? ''} onCommit={(id) => onChange(id.trim())}>
        {(draft) => <TextInput size="xs" label={text.grantId} {...draft} />}
      </DraftInput>
    );
  }
  const other = value !== undefined && !grants.some(({ id }) => id === value);
  return (
    <NativeSelect
      size="xs"
      label={text.grant}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: text.choose },
        ...(other ? [{ value, label: value }] : []),
        ...grants.map(({ id, person, personName, startsAt }) => ({
          value: id,
          label: `${personName ?? text.person(person)}, ${format.dateTime(startsAt)}`,
        })),
      ]}
    />
  );
}
