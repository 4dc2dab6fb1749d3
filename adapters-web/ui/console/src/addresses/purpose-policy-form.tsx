import { Button, Checkbox, Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { meQuery } from '../access/me-query.ts';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { PurposePolicy } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import classes from '../site/site-card.module.css';
import { useWords } from '../words/use-words.ts';
import { auditSettingsQuery } from './audit-settings-query.ts';
import { ASKING, PURPOSES } from './purpose-choices.ts';

interface PurposePolicyFormProps {
  policy: PurposePolicy;
  mayChange: boolean;
}

/** Chooses how people are asked why they look (clause F3). */
export function PurposePolicyForm({ policy, mayChange }: PurposePolicyFormProps) {
  const { words } = useWords();
  const text = words.purposePolicy;
  const client = useQueryClient();
  const [draft, setDraft] = useState(policy);
  // Without what is kept of addresses: while staff have duties the answer may tell more than was chosen.
  const body = { purpose: draft };
  const save = useMutation({
    mutationFn: () =>
      unwrap(apiClient.PUT('/api/v1/audit/settings', { params: { header: FROM_CONSOLE }, body })),
    onSuccess: (saved) => {
      client.setQueryData(auditSettingsQuery.queryKey, saved);
      void client.invalidateQueries(meQuery);
    },
  });
  const change = (part: Partial<PurposePolicy>): void => {
    save.reset();
    setDraft({ ...draft, ...part });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes['card']} noValidate aria-label={text.heading} onSubmit={submit}>
      {save.isError && <ProblemNotice fault={save.error} />}
      {save.isSuccess && <Notice tone="ok" title={text.saved} />}
      <Radio.Group
        label={text.asking}
        value={draft.asking}
        onChange={(value) => change({ asking: ASKING.find((each) => each === value) ?? draft.asking })}
      >
        <div className={classes['form']}>
          {ASKING.map((each) => (
            <Radio
              key={each}
              value={each}
              disabled={!mayChange}
              label={text.choices[each]}
              description={text.descriptions[each]}
            />
          ))}
        </div>
      </Radio.Group>
      <Checkbox
        label={text.reference}
        description={text.referenceHint}
        disabled={!mayChange}
        checked={draft.reference}
        onChange={(event) => change({ reference: event.currentTarget.checked })}
      />
      <Checkbox.Group
        label={text.offered}
        value={draft.offered}
        onChange={(values) => change({ offered: PURPOSES.filter((each) => values.includes(each)) })}
      >
        <div className={classes['form']}>
          {PURPOSES.map((each) => (
            <Checkbox key={each} value={each} disabled={!mayChange} label={words.purpose.choices[each]} />
          ))}
        </div>
      </Checkbox.Group>
      {mayChange && (
        <div className={classes['actions']}>
          <Button type="submit" size="sm" disabled={draft.offered.length === 0} loading={save.isPending}>
            {text.save}
          </Button>
        </div>
      )}
    </form>
  );
}
