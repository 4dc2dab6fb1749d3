import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { AddPasskey } from './add-passkey.tsx';
import classes from './factor.module.css';
import { PasskeyTable } from './passkey-table.tsx';
import { passkeysWork } from './passkeys-work.ts';
import { securityQueries } from './security-queries.ts';

/** The person's passkeys: add one under a name, see when each was used, remove one. */
export function OwnPasskeys() {
  const { words } = useWords();
  const text = words.factor;
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const found = useQuery(securityQueries.factor);
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: securityQueries.factor.queryKey, exact: true });
    void client.invalidateQueries({ queryKey: securityQueries.signIns.queryKey });
  };
  const remove = useMutation({
    mutationFn: (id: string) =>
      unwrap(
        apiClient.DELETE('/api/v1/me/passkeys/{id}', { params: { header: FROM_CONSOLE, path: { id } } }),
      ),
    onSettled: refresh,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />;
  const { enrolledAt, passkeys, required } = found.data;
  if (adding) {
    const end = (): void => {
      setAdding(false);
      refresh();
    };
    return (
      <div className={classes['section']}>
        <AddPasskey onDone={end} onCancel={end} cancel={text.cancel} />
      </div>
    );
  }
  const begin = (): void => {
    remove.reset();
    setAdding(true);
  };
  const only = passkeys.length === 1 && enrolledAt === undefined;
  return (
    <>
      <div className={classes['section']}>
        {remove.isError && <ProblemNotice fault={remove.error} />}
        {remove.isSuccess && <Notice tone="ok" title={text.passkeyRemoved} />}
        <p>{passkeys.length === 0 ? text.noPasskeys : text.passkeysLead}</p>
        {only && required && <p>{text.onlyPasskey}</p>}
        {!passkeysWork() && <Notice tone="info" title={text.passkeysUnsupported} />}
        <div className={classes['actions']}>
          <Button size="sm" variant="default" disabled={!passkeysWork()} onClick={begin}>
            {text.addPasskey}
          </Button>
        </div>
      </div>
      {passkeys.length > 0 && (
        <PasskeyTable
          passkeys={passkeys}
          removing={remove.isPending ? remove.variables : undefined}
          onRemove={only && required ? undefined : remove.mutate}
        />
      )}
    </>
  );
}
