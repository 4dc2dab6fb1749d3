import { Button, NativeSelect, Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { may } from '../access/may.ts';
import { meQuery } from '../access/me-query.ts';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { LockoutPolicy } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import classes from '../site/site-card.module.css';
import { useWords } from '../words/use-words.ts';
import { lockoutPolicyQuery } from './lockout-policy-query.ts';

const MODES = ['LOCK', 'GROWING_DELAY'] as const;
const THRESHOLDS = [3, 4, 5, 6, 7, 8, 9, 10];

/** Chooses after how many wrong guesses a person is locked out, and whether waits come first (clause F9). */
export function LockoutEditor({ policy }: { policy: LockoutPolicy }) {
  const { words, format } = useWords();
  const text = words.lockout;
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const [mode, setMode] = useState(policy.mode);
  const [threshold, setThreshold] = useState(policy.threshold);
  const mayChange = me !== undefined && may(me, 'password-policy:change');
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.PUT('/api/v1/lockout-policy', {
          params: { header: FROM_CONSOLE },
          body: { mode, threshold },
        }),
      ),
    onSuccess: (saved) => client.setQueryData(lockoutPolicyQuery.queryKey, saved),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes['card']} noValidate aria-label={text.heading} onSubmit={submit}>
      {save.isError && <ProblemNotice fault={save.error} />}
      {save.isSuccess && <Notice tone="ok" title={text.saved} />}
      <NativeSelect
        label={text.threshold}
        description={text.thresholdHint}
        disabled={!mayChange}
        value={String(threshold)}
        onChange={(event) => {
          save.reset();
          setThreshold(Number(event.currentTarget.value));
        }}
        data={THRESHOLDS.map((value) => ({ value: String(value), label: format.number(value) }))}
      />
      <Radio.Group
        label={text.mode}
        value={mode}
        onChange={(chosen) => {
          save.reset();
          setMode(MODES.find((each) => each === chosen) ?? mode);
        }}
      >
        <div className={classes['form']}>
          {MODES.map((each) => (
            <Radio
              key={each}
              value={each}
              disabled={!mayChange}
              label={text.modes[each]}
              description={text.descriptions[each](threshold)}
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
