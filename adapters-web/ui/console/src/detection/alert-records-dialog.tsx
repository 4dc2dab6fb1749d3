import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SecurityAlert } from '../api/schemas.ts';
import { AuditTable } from '../audit/audit-table.tsx';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { alertRecordsQuery } from './alert-records-query.ts';

/** The audit records that show an alert. */
export function AlertRecordsDialog({ alert, onClose }: { alert: SecurityAlert; onClose: () => void }) {
  const { words } = useWords();
  const text = words.alerts;
  const found = useQuery(alertRecordsQuery(alert));
  const missing = found.isSuccess ? alert.records.length - found.data.length : 0;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={text.recordsOf(text.rules[alert.rule])}
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      {found.isError && <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {missing > 0 && (
        <Notice
          tone="info"
          title={text.recordsMissing(missing)}
          action={<Link to="/audit">{words.nav.audit}</Link>}
        />
      )}
      {found.isSuccess && found.data.length > 0 && <AuditTable records={found.data} />}
    </Modal>
  );
}
