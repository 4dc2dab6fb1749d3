import { NativeSelect, TextInput } from '@mantine/core';
import { DraftInput } from '../session/draft-input.tsx';
import { useWords } from '../words/use-words.ts';
import type { AuditChanges, AuditSearch } from './audit-search.ts';
import { GrantField } from './grant-field.tsx';
import { PersonField } from './person-field.tsx';
import { VisitorField } from './visitor-field.tsx';

interface AllFieldsProps {
  search: AuditSearch;
  onChange: (changes: AuditChanges) => void;
}

/** Every filter there is. A kind of action and one action exclude each other: the later choice counts. */
export function AllFields({ search, onChange }: AllFieldsProps) {
  const text = useWords().words.audit;
  const named = (names: Readonly<Record<string, string>>) =>
    Object.entries(names)
      .map(([value, label]) => ({ value, label }))
      .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <>
      <NativeSelect
        size="xs"
        label={text.group}
        value={search.group ?? ''}
        onChange={(event) => onChange({ group: event.currentTarget.value, action: undefined })}
        data={[
          { value: '', label: text.anyGroup },
          ...Object.entries(text.groups).map(([value, label]) => ({ value, label })),
        ]}
      />
      <NativeSelect
        size="xs"
        label={text.action}
        value={search.action ?? ''}
        onChange={(event) => onChange({ action: event.currentTarget.value, group: undefined })}
        data={[{ value: '', label: text.anyAction }, ...named(text.actions)]}
      />
      <PersonField value={search.person} onChange={(person) => onChange({ person })} />
      <DraftInput
        value={search.session ?? ''}
        onCommit={(session) => onChange({ session: session.replace(/^session:/, '').trim() })}
      >
        {(draft) => <TextInput size="xs" label={text.session} placeholder={text.sessionHint} {...draft} />}
      </DraftInput>
      <VisitorField search={search} onChange={onChange} />
      <GrantField value={search.grant} onChange={(grant) => onChange({ grant })} />
    </>
  );
}
