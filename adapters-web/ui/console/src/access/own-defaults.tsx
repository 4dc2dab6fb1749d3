import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import type { Me } from '../api/schemas.ts';
import { unwrap } from '../api/unwrap.ts';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import classes from '../site/site-card.module.css';
import { useWords } from '../words/use-words.ts';
import { meQuery } from './me-query.ts';
import { viewsOf, type View } from './start-path.ts';

/** In which account and with which view somebody begins when they sign in. */
export function OwnDefaults({ me }: { me: Me }) {
  const { words } = useWords();
  const text = words.security;
  const client = useQueryClient();
  const [account, setAccount] = useState(me.accounts.find((one) => one.byDefault)?.id ?? me.account.id);
  const [view, setView] = useState<View | ''>(me.landingView ?? '');
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        apiClient.PUT('/api/v1/me/defaults', {
          params: { header: FROM_CONSOLE },
          body: { account, ...(view !== '' && { landingView: view }) },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const views = [...new Set([...viewsOf(me), ...(view === '' ? [] : [view])])];
  return (
    <form className={classes['card']} aria-label={text.begin} onSubmit={submit}>
      {save.isError && <ProblemNotice fault={save.error} />}
      {save.isSuccess && <Notice tone="ok" title={text.beginSaved} />}
      <div className={classes['form']}>
        {me.accounts.length > 1 && (
          <NativeSelect
            label={text.beginAccount}
            value={account}
            onChange={(event) => {
              save.reset();
              setAccount(event.currentTarget.value);
            }}
            data={me.accounts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <NativeSelect
          label={text.beginView}
          description={text.beginViewHint}
          value={view}
          onChange={(event) => {
            save.reset();
            setView(event.currentTarget.value as View | '');
          }}
          data={[
            { value: '', label: text.beginFirst },
            ...views.map((each) => ({ value: each, label: text.views[each] })),
          ]}
        />
        <div className={classes['actions']}>
          <Button type="submit" size="sm" loading={save.isPending}>
            {text.beginSave}
          </Button>
        </div>
      </div>
    </form>
  );
}
