import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { apiClient, FROM_CONSOLE } from '../api/api-client.ts';
import { unwrap } from '../api/unwrap.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { EnrolFactor } from './enrol-factor.tsx';
import classes from './factor.module.css';
import { RecoveryCodeList } from './recovery-code-list.tsx';
import { securityQueries } from './security-queries.ts';

/** The person's authenticator app: set up, put another in its place, remove; and their recovery codes, renewed. */
export function OwnFactor() {
  const { words, format } = useWords();
  const text = words.factor;
  const client = useQueryClient();
  const [enrolling, setEnrolling] = useState(false);
  const found = useQuery(securityQueries.factor);
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: securityQueries.factor.queryKey, exact: true });
    void client.invalidateQueries({ queryKey: securityQueries.signIns.queryKey });
  };
  const params = { header: FROM_CONSOLE };
  const renew = useMutation({
    mutationFn: () => unwrap(apiClient.POST('/api/v1/me/recovery-codes', { params })),
  });
  const remove = useMutation({
    mutationFn: () => unwrap(apiClient.DELETE('/api/v1/me/second-factor', { params })),
    onSuccess: refresh,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />;
  const { enrolledAt, passkeys, recoveryCodes, required } = found.data;
  if (enrolling) {
    const end = (): void => {
      setEnrolling(false);
      refresh();
    };
    return (
      <div className={classes['section']}>
        <EnrolFactor onDone={end} onCancel={end} cancel={text.cancel} />
      </div>
    );
  }
  if (renew.isSuccess) {
    const kept = (): void => {
      renew.reset();
      refresh();
    };
    return (
      <div className={classes['section']}>
        <RecoveryCodeList codes={renew.data.codes} onKept={kept} />
      </div>
    );
  }
  const begin = (): void => {
    remove.reset();
    setEnrolling(true);
  };
  const holds = enrolledAt !== undefined || passkeys.length > 0;
  const only = enrolledAt !== undefined && passkeys.length === 0;
  const app = enrolledAt === undefined ? text.noApp : text.since(format.dateTime(enrolledAt));
  return (
    <div className={classes['section']}>
      {renew.isError && <ProblemNotice fault={renew.error} />}
      {remove.isError && <ProblemNotice fault={remove.error} />}
      {remove.isSuccess && <Notice tone="ok" title={text.removed} />}
      <p>{holds ? `${app} ${text.codesLeft(recoveryCodes)}` : text.none}</p>
      {only && required && <p>{text.mustHave}</p>}
      <div className={classes['actions']}>
        <Button size="sm" variant={enrolledAt === undefined ? 'filled' : 'default'} onClick={begin}>
          {enrolledAt === undefined ? text.setUp : text.replace}
        </Button>
        {holds && (
          <Button size="sm" variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
            {text.newCodes}
          </Button>
        )}
        {enrolledAt !== undefined && !(only && required) && (
          <Button size="sm" variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
            {text.remove}
          </Button>
        )}
      </div>
    </div>
  );
}
