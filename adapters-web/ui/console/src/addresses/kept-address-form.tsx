import { Button, Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { AuditSettings } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import classes from '../site/site-card.module.css';
import { useWords } from '../words/use-words.ts';
import { auditSettingsQuery } from './audit-settings-query.ts';

const CHOICES = ['NETWORK', 'FULL', 'NONE'] as const;

/** Chooses how much of an address the audit log keeps (clause F3). */
export function KeptAddressForm({ settings, mayChange }: { settings: AuditSettings; mayChange: boolean }) {
  const { words } = useWords();
  const text = words.keptAddress;
  const client = useQueryClient();
  const [address, setAddress] = useState(settings.address);
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.PUT('/api/v1/audit/settings', { params: { header: FROM_CONSOLE }, body: { address } }),
      ),
    onSuccess: (saved) => client.setQueryData(auditSettingsQuery.queryKey, saved),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes['card']} noValidate aria-label={text.heading} onSubmit={submit}>
      {save.isError && <ProblemNotice fault={save.error} />}
      {save.isSuccess && <Notice tone="ok" title={text.saved} />}
      <Radio.Group
        label={text.choice}
        value={address}
        onChange={(chosen) => {
          save.reset();
          setAddress(CHOICES.find((each) => each === chosen) ?? address);
        }}
      >
        <div className={classes['form']}>
          {CHOICES.map((each) => (
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
      {mayChange && (
        <div className={classes['actions']}>
          <Button type="submit" size="sm" loading={save.isPending}>
            {text.save}
          </Button>
        </div>
      )}
    </form>
  );
}
