import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Loading } from '../shell/loading.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import cardClasses from '../site/site-card.module.css';
import { useWords } from '../words/use-words.ts';
import { decoysQuery } from './decoys-query.ts';
import classes from './detection.module.css';
import { useDecoyChange } from './use-decoy-change.ts';

/** Sessions that nobody has a reason to open: whoever does raises an alert. */
export function DecoysPanel({ mayChange }: { mayChange: boolean }) {
  const { words, format } = useWords();
  const text = words.detections;
  const decoys = useQuery(decoysQuery);
  const [session, setSession] = useState('');
  const change = useDecoyChange(() => setSession(''));
  const mark = (event: FormEvent): void => {
    event.preventDefault();
    if (session.trim() !== '') change.mutate({ session: session.trim(), marked: true });
  };
  return (
    <section className={cardClasses['card']} aria-labelledby="decoys">
      <h2 id="decoys">{text.decoys}</h2>
      <span>{text.decoysLead}</span>
      {decoys.isError && <ProblemNotice fault={decoys.error} onRetry={() => void decoys.refetch()} />}
      {change.isError && <ProblemNotice fault={change.error} />}
      {decoys.isPending && <Loading />}
      {decoys.data?.length === 0 && <span>{text.noDecoys}</span>}
      {decoys.data !== undefined && decoys.data.length > 0 && (
        <ul className={classes['decoys']}>
          {decoys.data.map((decoy) => (
            <li key={decoy.session}>
              <span className="mono">{decoy.session}</span>
              <span>{text.decoySince(format.dateTime(decoy.at))}</span>
              {mayChange && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={text.unmarkOf(decoy.session)}
                  onClick={() => change.mutate({ session: decoy.session, marked: false })}
                >
                  {text.unmark}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <form className={classes['mark']} noValidate onSubmit={mark}>
          <TextInput
            label={text.decoySession}
            description={text.decoyHint}
            maxLength={64}
            spellCheck={false}
            value={session}
            onChange={(event) => {
              change.reset();
              setSession(event.currentTarget.value);
            }}
          />
          <Button type="submit" size="sm" loading={change.isPending}>
            {text.mark}
          </Button>
        </form>
      )}
    </section>
  );
}
