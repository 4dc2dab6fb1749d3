import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { fromLocalInput } from '../format/from-local-input.ts';
import { toLocalInput } from '../format/to-local-input.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import classes from '../site/site-card.module.css';
import { useWords } from '../words/use-words.ts';
import complianceClasses from './compliance.module.css';
import { useDeviation } from './use-deviation.ts';

const MONTH = 30 * 86_400_000;

/** Has the named contact record why passwords do without a digit for a while, or end that. */
export function DeviationForm({ inForce }: { inForce: boolean }) {
  const { words } = useWords();
  const text = words.compliance.deviation;
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<number | undefined>(() => Date.now() + MONTH);
  const [tried, setTried] = useState(false);
  const change = useDeviation(() => {
    setReason('');
    setTried(false);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '' && until !== undefined) change.mutate({ reason: reason.trim(), until });
  };
  return (
    <form
      className={`${classes['card'] ?? ''} ${complianceClasses['screen'] ?? ''}`}
      noValidate
      aria-label={text.heading}
      onSubmit={submit}
    >
      {change.isError && <ProblemNotice fault={change.error} />}
      <Textarea
        label={text.reason}
        description={text.reasonHint}
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        error={tried && reason.trim() === '' && text.reasonNone}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label={text.until}
        description={text.untilHint}
        value={toLocalInput(until)}
        error={tried && until === undefined && text.untilNone}
        onChange={(event) => setUntil(fromLocalInput(event.currentTarget.value))}
      />
      <div className={classes['actions']}>
        <Button type="submit" size="sm" loading={change.isPending}>
          {text.record}
        </Button>
        {inForce && (
          <Button
            size="sm"
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate(undefined)}
          >
            {text.end}
          </Button>
        )}
      </div>
    </form>
  );
}
