import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { AttemptsTable } from '../access/attempts-table.tsx';
import type { Person } from '../api/schemas.ts';
import { Loading } from '../shell/loading.tsx';
import { Notice } from '../shell/notice.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useWords } from '../words/use-words.ts';
import { personAttemptsQuery } from './person-attempts-query.ts';

/** Who failed to sign in as a person lately (clause F10). */
export function AttemptsDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { words } = useWords();
  const text = words.people;
  const found = useQuery(personAttemptsQuery(person.id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.attemptsOf(person.name)}
      centered
      closeButtonProps={{ 'aria-label': words.replay.close }}
    >
      {found.isPending && <Loading />}
      {found.isError && <ProblemNotice fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.length === 0 && <Notice tone="info" title={text.noAttempts} />}
      {found.data !== undefined && found.data.length > 0 && (
        <AttemptsTable attempts={found.data} caption={text.attemptsOf(person.name)} />
      )}
    </Modal>
  );
}
