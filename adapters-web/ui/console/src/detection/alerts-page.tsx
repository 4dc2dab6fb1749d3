import { Button, Switch } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../access/me-query.ts';
import type { SecurityAlert } from '../api/schemas.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import pageClasses from '../shell/page.module.css';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useTitle } from '../words/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';
import { AlertRecordsDialog } from './alert-records-dialog.tsx';
import { AlertTable } from './alert-table.tsx';
import { securityAlertsQuery } from './security-alerts-query.ts';
import { useAlertKeys } from './use-alert-keys.ts';

/** The inbox of security alerts. */
export function AlertsPage() {
  const { words } = useWords();
  const text = words.alerts;
  const { data: me } = useQuery(meQuery);
  const [all, setAll] = useState(false);
  const [acknowledging, setAcknowledging] = useState<SecurityAlert>();
  const [showing, setShowing] = useState<SecurityAlert>();
  const found = useInfiniteQuery(securityAlertsQuery(!all));
  const alerts = found.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(words.titles.alerts);
  useAlertKeys();
  if (me === undefined) return null;
  return (
    <div className={pageClasses['page']}>
      <div className={pageClasses['head']}>
        <h1>{text.heading}</h1>
        <Switch
          size="xs"
          label={text.showAll}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
        <Link to="/detections">{text.policy}</Link>
        <p className={pageClasses['lead']}>{text.lead}</p>
      </div>
      {found.isError && <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.isSuccess && alerts.length === 0 && (
        <Notice tone="ok" title={all ? text.noneEver : text.none}>
          {text.noneAdvice}
        </Notice>
      )}
      {alerts.length > 0 && (
        <div className={pageClasses['panel']}>
          <AlertTable alerts={alerts} me={me} onAcknowledge={setAcknowledging} onRecords={setShowing} />
        </div>
      )}
      {found.hasNextPage && (
        <div className={pageClasses['more']}>
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {words.sessions.loadMore}
          </Button>
        </div>
      )}
      {acknowledging !== undefined && (
        <AcknowledgeDialog alert={acknowledging} onClose={() => setAcknowledging(undefined)} />
      )}
      {showing !== undefined && <AlertRecordsDialog alert={showing} onClose={() => setShowing(undefined)} />}
    </div>
  );
}
