import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { DetectionPolicy } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import cardClasses from '../site/site-card.module.css';
import { useWords } from '../words/use-words.ts';
import { detectionPolicyQuery } from './detection-policy-query.ts';
import classes from './detection.module.css';
import {
  DAYS,
  responseLabel,
  RESPONSES,
  responseTo,
  RULES,
  withResponse,
  zonesWith,
} from './policy-choices.ts';

const HOURS = Array.from({ length: 25 }, (_, hour) => hour);

/** Chooses what is looked for, and what follows (clause H5). */
export function DetectionPolicyForm({ policy, mayChange }: { policy: DetectionPolicy; mayChange: boolean }) {
  const { words, format } = useWords();
  const text = words.detections;
  const client = useQueryClient();
  const [draft, setDraft] = useState(policy);
  const save = useMutation({
    mutationFn: () =>
      unwrap(apiClient.PUT('/api/v1/detection-policy', { params: { header: FROM_CONSOLE }, body: draft })),
    onSuccess: (saved) => client.setQueryData(detectionPolicyQuery.queryKey, saved),
  });
  const change = (part: Partial<DetectionPolicy>): void => {
    save.reset();
    setDraft({ ...draft, ...part });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const hours = (from: number, to: number) =>
    HOURS.slice(from, to + 1).map((hour) => ({ value: String(hour), label: text.hour(format.number(hour)) }));
  return (
    <form className={cardClasses['card']} noValidate aria-label={text.heading} onSubmit={submit}>
      {save.isError && <ProblemNotice fault={save.error} />}
      {save.isSuccess && <Notice tone="ok" title={text.saved} />}
      <div className={classes['grid']}>
        {RULES.map((rule) => (
          <NativeSelect
            key={rule}
            label={words.alerts.rules[rule]}
            description={text.explained[rule]}
            disabled={!mayChange}
            value={responseTo(draft, rule)}
            onChange={(event) => {
              const chosen = RESPONSES.find((each) => each === event.currentTarget.value);
              if (chosen !== undefined) change({ responses: withResponse(draft, rule, chosen) });
            }}
            data={RESPONSES.filter(
              (each) => rule !== 'PASSWORD_SPRAYING' || each === 'OFF' || each === 'ALERT',
            ).map((each) => ({ value: each, label: responseLabel(rule, each, text) }))}
          />
        ))}
      </div>
      <p className={classes['hint']}>{text.tokensToo}</p>
      <p className={classes['hint']}>{text.staffToo}</p>
      <div className={classes['grid']}>
        <NumberInput
          label={text.replays}
          min={1}
          max={10_000}
          disabled={!mayChange}
          value={draft.replays}
          onChange={(value) => change({ replays: Number(value) })}
        />
        <NumberInput
          label={text.exports}
          min={1}
          max={10_000}
          disabled={!mayChange}
          value={draft.exports}
          onChange={(value) => change({ exports: Number(value) })}
        />
      </div>
      <div className={classes['grid']}>
        <NativeSelect
          label={text.zone}
          disabled={!mayChange}
          value={draft.zone}
          onChange={(event) => change({ zone: event.currentTarget.value })}
          data={zonesWith(draft.zone)}
        />
        <NativeSelect
          label={text.from}
          disabled={!mayChange}
          value={String(draft.from)}
          onChange={(event) => change({ from: Number(event.currentTarget.value) })}
          data={hours(0, draft.to - 1)}
        />
        <NativeSelect
          label={text.to}
          disabled={!mayChange}
          value={String(draft.to)}
          onChange={(event) => change({ to: Number(event.currentTarget.value) })}
          data={hours(draft.from + 1, 24)}
        />
      </div>
      <Checkbox.Group
        label={text.days}
        value={draft.days}
        onChange={(chosen) => change({ days: DAYS.filter((day) => chosen.includes(day)) })}
      >
        <div className={classes['days']}>
          {DAYS.map((day) => (
            <Checkbox key={day} value={day} disabled={!mayChange} label={text.dayNames[day]} />
          ))}
        </div>
      </Checkbox.Group>
      {mayChange && (
        <div className={cardClasses['actions']}>
          <Button type="submit" size="sm" loading={save.isPending}>
            {text.save}
          </Button>
        </div>
      )}
    </form>
  );
}
