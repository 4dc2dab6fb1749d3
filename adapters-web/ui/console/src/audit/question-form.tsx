import { TextInput } from '@mantine/core';
import { fromLocalInput } from '../format/from-local-input.ts';
import { toLocalInput } from '../format/to-local-input.ts';
import { DraftInput } from '../session/draft-input.tsx';
import { useWords } from '../words/use-words.ts';
import { AllFields } from './all-fields.tsx';
import classes from './audit.module.css';
import type { AuditChanges, AuditSearch } from './audit-search.ts';
import { GrantField } from './grant-field.tsx';
import { PersonField } from './person-field.tsx';
import { VisitorField } from './visitor-field.tsx';

interface QuestionFormProps {
  search: AuditSearch;
  onChange: (changes: AuditChanges) => void;
}

/** The one thing that a question needs to know, or every filter where nothing is asked by name; and of which time. */
export function QuestionForm({ search, onChange }: QuestionFormProps) {
  const text = useWords().words.audit;
  return (
    <search className={classes['form']} aria-label={text.questions}>
      {search.ask !== undefined && <p className={classes['hint']}>{text.hints[search.ask]}</p>}
      <div className={classes['fields']}>
        {search.ask === undefined && <AllFields search={search} onChange={onChange} />}
        {search.ask === 'session' && (
          <DraftInput
            value={search.session ?? ''}
            onCommit={(session) => onChange({ session: session.replace(/^session:/, '').trim() })}
          >
            {(draft) => (
              <TextInput size="xs" label={text.session} placeholder={text.sessionHint} {...draft} />
            )}
          </DraftInput>
        )}
        {search.ask === 'visitor' && <VisitorField search={search} onChange={onChange} />}
        {search.ask === 'person' && (
          <PersonField value={search.person} onChange={(person) => onChange({ person })} />
        )}
        {search.ask === 'grant' && (
          <GrantField value={search.grant} onChange={(grant) => onChange({ grant })} />
        )}
        {(['from', 'to'] as const).map((key) => (
          <TextInput
            key={key}
            size="xs"
            type="datetime-local"
            label={text[key === 'from' ? 'since' : 'until']}
            value={toLocalInput(search[key])}
            onChange={(event) => onChange({ [key]: fromLocalInput(event.currentTarget.value) })}
          />
        ))}
      </div>
    </search>
  );
}
