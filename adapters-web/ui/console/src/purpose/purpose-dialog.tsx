import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { meQuery } from '../access/me-query.ts';
import { Loading } from '../shell/loading.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { PurposeForm } from './purpose-form.tsx';
import { purpose } from './purpose.ts';

/** Asks why somebody looks, before they are shown anything and whenever the server wants to know; then they see it. */
export function PurposeDialog() {
  const { words } = useWords();
  const asking = useSyncExternalStore(purpose.subscribe, purpose.isAsking);
  if (!asking) return null;
  return (
    <Modal
      opened
      onClose={purpose.turnAway}
      title={words.purpose.heading}
      centered
      zIndex={390}
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      <AsTheAccountWants />
    </Modal>
  );
}

/** The account may have chosen another policy since this tab heard of it. */
function AsTheAccountWants() {
  const me = useQuery({ ...meQuery, staleTime: 0 });
  if (me.isError) return <ProblemNotice fault={me.error} onRetry={() => void me.refetch()} />;
  // A node of the version before, which answers during an upgrade, knows of no purposes.
  if (me.isFetching || me.data?.purpose === undefined) return <Loading />;
  return <PurposeForm policy={me.data.purpose} />;
}
